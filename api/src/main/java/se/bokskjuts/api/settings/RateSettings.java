package se.bokskjuts.api.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import se.bokskjuts.data.store.Setting;

/**
 * A rate or measure, with who says so and when.
 *
 * @param amount in the measure that the setting's list gives
 */
public record RateSettings(BigDecimal amount, String source, LocalDate sourceDate) {
  /** 18.00 and 18 are the same: they must not look like a change. */
  public RateSettings {
    BigDecimal any = Objects.requireNonNullElse(amount, BigDecimal.ZERO).stripTrailingZeros();
    amount = any.scale() < 0 ? any.setScale(0) : any;
    source = Objects.requireNonNullElse(source, "");
    sourceDate = Objects.requireNonNullElse(sourceDate, LocalDate.MAX);
  }

  static RateSettings of(Setting setting) {
    return new RateSettings(setting.amount(), setting.source(), setting.sourceDate());
  }

  Setting toStored(Setting old, int rowVersion) {
    return new Setting(old.name(), amount, old.measure(), source, sourceDate, rowVersion);
  }
}
