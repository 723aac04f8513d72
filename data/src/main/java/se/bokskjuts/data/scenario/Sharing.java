package se.bokskjuts.data.scenario;

/**
 * How costs are shared; assumptions until the cooperation decides.
 *
 * @param regionPercent Region Dalarna's share before the rest goes by inhabitants
 * @param volumePercent weight of boxes in the share by use
 * @param stopsPercent weight of stops in it
 * @param basePercent weight of its part that all pay alike
 */
public record Sharing(int regionPercent, int volumePercent, int stopsPercent, int basePercent) {
  public static final Sharing USUAL = new Sharing(5, 40, 40, 20);

  public Sharing {
    if (regionPercent < 0 || regionPercent > 100) {
      throw new IllegalArgumentException(
          "sharing.region: 0–100 (procent / per cent), inte / not " + regionPercent);
    }
    if (volumePercent < 0
        || stopsPercent < 0
        || basePercent < 0
        || volumePercent + stopsPercent + basePercent != 100) {
      throw new IllegalArgumentException(
          "sharing: volume + stops + base ska bli 100 / must come to 100, inte / not "
              + (volumePercent + stopsPercent + basePercent));
    }
  }
}
