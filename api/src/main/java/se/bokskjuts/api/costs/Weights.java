package se.bokskjuts.api.costs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.scenario.Sharing;
import se.bokskjuts.data.store.Setting;

/**
 * The weights of the ways to share, as somebody tries them or as the settings have them.
 *
 * @param region per cent to Region Dalarna before the rest goes by inhabitants
 */
record Weights(
    @Nullable BigDecimal region,
    @Nullable BigDecimal volume,
    @Nullable BigDecimal stops,
    @Nullable BigDecimal base) {
  static final String PREFIX = "sharing.";
  static final Weights NONE = new Weights(null, null, null, null);

  boolean isTried() {
    return region != null || volume != null || stops != null || base != null;
  }

  /** As an address carries them on; empty when nothing is tried. */
  String query() {
    StringBuilder query = new StringBuilder();
    put(query, "region", region);
    put(query, "volume", volume);
    put(query, "stops", stops);
    put(query, "base", base);
    return query.toString();
  }

  private static void put(StringBuilder query, String name, @Nullable BigDecimal value) {
    if (value != null) {
      query.append(query.length() == 0 ? '?' : '&').append(name).append('=');
      query.append(value.toPlainString());
    }
  }

  /**
   * What is tried, else what is set. Throws {@link IllegalArgumentException} when nothing can be
   * shared by it.
   */
  Sharing over(List<Setting> settings) {
    Map<String, BigDecimal> set = new TreeMap<>();
    settings.forEach(s -> set.put(s.name(), s.amount()));
    Sharing usual = Sharing.USUAL;
    return Sharing.ofWeights(
        pick(region, set.get(PREFIX + "region"), usual.regionPercent()),
        pick(volume, set.get(PREFIX + "volume"), usual.volumePercent()),
        pick(stops, set.get(PREFIX + "stops"), usual.stopsPercent()),
        pick(base, set.get(PREFIX + "base"), usual.basePercent()));
  }

  private static double pick(@Nullable BigDecimal tried, @Nullable BigDecimal set, double usual) {
    return tried != null ? tried.doubleValue() : set != null ? set.doubleValue() : usual;
  }
}
