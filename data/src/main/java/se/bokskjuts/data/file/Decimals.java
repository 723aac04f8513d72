package se.bokskjuts.data.file;

import java.math.BigDecimal;

/** How many decimals a number needs. */
final class Decimals {
  private Decimals() {}

  /** 1.50 needs one, 1e3 none; safe for 1e-999999999, which is never expanded. */
  static int count(BigDecimal value) {
    return value.signum() == 0 ? 0 : Math.max(0, value.stripTrailingZeros().scale());
  }
}
