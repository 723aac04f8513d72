package se.bokskjuts.benchmarks.whatif;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/**
 * Gathers what the payers used over the days and divides the paid cost (vans, handling, sorting) in
 * three ways. Payers are the municipalities and Region Dalarna (hospitals and university).
 */
final class CostSharing {
  static final String REGION = "Region Dalarna";

  /** Of the whole, before the rest goes by inhabitants; an assumption. */
  private static final double REGION_SHARE = 0.05;

  private static final double BY_VOLUME = 0.4;
  private static final double BY_STOPS = 0.4;
  private static final double BY_BASE = 0.2;

  private final Map<String, Integer> inhabitants;
  private final Map<String, Double> boxes = new TreeMap<>();
  private final Map<String, Double> stops = new TreeMap<>();
  private final Map<String, Double> rounds = new TreeMap<>();
  private long paidOre;

  CostSharing(Map<String, Integer> inhabitants) {
    this.inhabitants = inhabitants;
    inhabitants.keySet().forEach(this::enter);
    enter(REGION);
  }

  private void enter(String payer) {
    boxes.put(payer, 0.0);
    stops.put(payer, 0.0);
    rounds.put(payer, 0.0);
  }

  /** Who pays for a unit; empty: nobody alone. */
  static String payer(Unit unit) {
    return switch (unit.kind()) {
      case HOSPITAL, UNIVERSITY -> REGION;
      case MEDIA_GROUP, DEPOT -> "";
      case MAIN, BRANCH, MOBILE -> unit.municipality();
    };
  }

  /** Adds a day: the round's value from vans, handling and sorting from where boxes go and come. */
  void add(DayProblem day, Plan plan, long vansOre, long otherOre) {
    Map<UnitId, Unit> units = day.unitsById();
    paidOre += vansOre + otherOre;
    Map<String, Double> today = new TreeMap<>();
    for (Route route : plan.routes()) {
      for (Stop stop : route.stops()) {
        stops.computeIfPresent(payer(units.get(stop.unit())), (k, n) -> n + 1);
      }
      RoundShapley.of(day, route, id -> payer(units.get(id)))
          .forEach((who, sek) -> today.merge(who, sek, Double::sum));
    }
    spread(vansOre, today);
    Map<String, Double> used = new TreeMap<>();
    for (Box box : plan.boxes()) {
      for (UnitId end : List.of(box.from(), box.to())) {
        used.merge(payer(units.get(end)), 1.0, Double::sum);
      }
    }
    used.remove("");
    used.forEach((who, n) -> boxes.merge(who, n, Double::sum));
    spread(otherOre, used);
  }

  /** What a round's waiting, breaks and lateness cost follows the round's value. */
  private void spread(long ore, Map<String, Double> weights) {
    Map<String, Double> by = weights.isEmpty() ? equal() : weights;
    double sum = by.values().stream().mapToDouble(Double::doubleValue).sum();
    by.forEach((who, w) -> rounds.merge(who, ore * w / sum, Double::sum));
  }

  private Map<String, Double> equal() {
    Map<String, Double> all = new TreeMap<>();
    rounds.keySet().forEach(who -> all.put(who, 1.0));
    return all;
  }

  List<CostShare> divide() {
    return List.of(
        new CostShare("population", LargestRemainder.divide(paidOre, byPopulation())),
        new CostShare("use", LargestRemainder.divide(paidOre, byUse())),
        new CostShare("shapley", LargestRemainder.divide(paidOre, rounds)));
  }

  private Map<String, Double> byPopulation() {
    double all = inhabitants.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Double> weights = new TreeMap<>();
    inhabitants.forEach((who, n) -> weights.put(who, (1 - REGION_SHARE) * n / all));
    weights.put(REGION, REGION_SHARE);
    return weights;
  }

  private Map<String, Double> byUse() {
    double allBoxes = Math.max(1, sum(boxes));
    double allStops = Math.max(1, sum(stops));
    Map<String, Double> weights = new TreeMap<>();
    for (String who : rounds.keySet()) {
      weights.put(
          who,
          BY_VOLUME * boxes.get(who) / allBoxes
              + BY_STOPS * stops.get(who) / allStops
              + BY_BASE / rounds.size());
    }
    return weights;
  }

  private static double sum(Map<String, Double> of) {
    return of.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
