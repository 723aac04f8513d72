package se.bokskjuts.data.store;

import java.math.BigDecimal;

/** Decimal numbers as the tables give them, with idle zeros, made what people write. */
final class Decimals {
  private Decimals() {}

  /** 420.0000 becomes 420, 4.5000 becomes 4.5. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
