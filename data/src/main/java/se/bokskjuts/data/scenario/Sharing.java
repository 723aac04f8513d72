package se.bokskjuts.data.scenario;

/**
 * How costs are shared; assumptions until the cooperation decides.
 *
 * @param regionPercent Region Dalarna's share before the rest goes by inhabitants
 * @param volumePercent weight of boxes in the share by use
 * @param stopsPercent weight of stops in it
 * @param basePercent weight of its part that all pay alike
 */
public record Sharing(
    double regionPercent, double volumePercent, double stopsPercent, double basePercent) {
  public static final Sharing USUAL = new Sharing(5, 40, 40, 20);

  private static final double ROUNDING = 1e-6;

  public Sharing {
    if (regionPercent < 0 || regionPercent > 100) {
      throw new IllegalArgumentException(
          "sharing.region: 0–100 (procent / per cent), inte / not " + regionPercent);
    }
    if (volumePercent < 0
        || stopsPercent < 0
        || basePercent < 0
        || Math.abs(volumePercent + stopsPercent + basePercent - 100) > ROUNDING) {
      throw new IllegalArgumentException(
          "sharing: volume + stops + base ska bli 100 / must come to 100, inte / not "
              + (volumePercent + stopsPercent + basePercent));
    }
  }

  /**
   * With weights of any sum above 0: 2, 2 and 1 are 40, 40 and 20 per cent. Throws {@link
   * IllegalArgumentException} on others.
   */
  public static Sharing ofWeights(double regionPercent, double volume, double stops, double base) {
    double sum = volume + stops + base;
    if (!(sum > 0)) {
      throw new IllegalArgumentException(
          "volume, stops, base: minst en ska vara mer än 0 / one must be more than 0");
    }
    return new Sharing(regionPercent, 100 * volume / sum, 100 * stops / sum, 100 * base / sum);
  }
}
