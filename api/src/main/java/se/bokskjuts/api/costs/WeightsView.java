package se.bokskjuts.api.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.bokskjuts.data.scenario.Sharing;

/** Weights as a form's fields take them: with a point, at most two decimals. */
record WeightsView(String region, String volume, String stops, String base) {
  static WeightsView of(Sharing sharing) {
    return new WeightsView(
        field(sharing.regionPercent()),
        field(sharing.volumePercent()),
        field(sharing.stopsPercent()),
        field(sharing.basePercent()));
  }

  private static String field(double percent) {
    BigDecimal rounded = BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
