package se.bokskjuts.api.replan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bokskjuts.data.store.Setting;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.model.Money;
import se.bokskjuts.optimizer.replan.ReplanPrices;

/** What it costs to change a published plan, by the settings; as usual where they say nothing. */
@Component
public class PricesOfChange {
  private final SettingsStore settings;

  PricesOfChange(SettingsStore settings) {
    this.settings = settings;
  }

  public ReplanPrices now() {
    Map<String, BigDecimal> amounts = new HashMap<>();
    for (Setting setting : settings.list()) {
      amounts.put(setting.name(), setting.amount());
    }
    ReplanPrices usual = ReplanPrices.USUAL;
    return new ReplanPrices(
        money(amounts, "replan.perChangedStop", usual.perChangedStop()),
        money(amounts, "replan.perDriverTold", usual.perDriverTold()),
        amounts.containsKey("replan.freeMinutes")
            ? Duration.ofSeconds(
                amounts.get("replan.freeMinutes").multiply(BigDecimal.valueOf(60)).longValue())
            : usual.freeShift());
  }

  private static Money money(Map<String, BigDecimal> amounts, String name, Money usual) {
    BigDecimal sek = amounts.get(name);
    return sek == null
        ? usual
        : Money.ofOre(sek.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue());
  }
}
