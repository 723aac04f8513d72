package se.bokskjuts.data.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import se.bokskjuts.data.scenario.Sharing;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** The municipalities and Region Dalarna, and who of them pays for which unit. */
public final class Payers {
  public static final String REGION = "Region Dalarna";
  public static final String NOBODY = "";

  private final Map<String, Integer> inhabitants;
  private final Map<UnitId, String> byUnit = new HashMap<>();
  private final List<String> names;

  public Payers(Iterable<Unit> units, Map<String, Integer> inhabitants) {
    this.inhabitants = inhabitants;
    units.forEach(unit -> byUnit.put(unit.id(), payer(unit)));
    TreeSet<String> all = new TreeSet<>(inhabitants.keySet());
    all.add(REGION);
    this.names = List.copyOf(all);
  }

  /** Hospitals, and the university until someone says otherwise, are the region's. */
  private static String payer(Unit unit) {
    return switch (unit.kind()) {
      case HOSPITAL, UNIVERSITY -> REGION;
      case MEDIA_GROUP, DEPOT -> NOBODY;
      case MAIN, BRANCH, MOBILE -> unit.municipality();
    };
  }

  /** Nobody alone pays for the media group. */
  public String of(UnitId unit) {
    return byUnit.getOrDefault(unit, NOBODY);
  }

  /** By name. */
  public List<String> names() {
    return names;
  }

  public Map<String, Double> byPopulation(Sharing sharing) {
    long all = inhabitants.values().stream().mapToLong(Integer::longValue).sum();
    Map<String, Double> weights = new TreeMap<>();
    inhabitants.forEach((who, n) -> weights.put(who, (100 - sharing.regionPercent()) * n));
    weights.put(REGION, sharing.regionPercent() * all);
    return weights;
  }

  /** Half to each end; all to the one where the other is nobody's. */
  List<UnitId> ends(UnitId from, UnitId to) {
    List<UnitId> ends = new ArrayList<>();
    for (UnitId end : List.of(from, to)) {
      if (!of(end).isEmpty()) {
        ends.add(end);
      }
    }
    return ends;
  }
}
