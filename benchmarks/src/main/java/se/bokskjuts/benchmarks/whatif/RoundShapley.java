package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/**
 * The Shapley value of a round on its fixed order of stops: what a payer adds, on average over all
 * orders in which payers join. Exact: every set of payers is priced (at most 16 payers; Shapley
 * 1953; fixed routes as Fishburn and Pollak 1983).
 */
final class RoundShapley {
  private final DayProblem day;
  private final Van van;
  private final List<UnitId> units = new ArrayList<>();
  private final List<Long> serviceSeconds = new ArrayList<>();
  private final List<Integer> payerOf = new ArrayList<>();
  private final List<String> payers = new ArrayList<>();

  private RoundShapley(DayProblem day, Route route, Function<UnitId, String> payer) {
    this.day = day;
    this.van =
        day.vans().stream().filter(v -> v.id().equals(route.van())).findFirst().orElseThrow();
    for (Stop stop : route.stops()) {
      String who = payer.apply(stop.unit());
      if (!who.isEmpty() && !payers.contains(who)) {
        payers.add(who);
      }
      units.add(stop.unit());
      serviceSeconds.add((long) stop.depart().toSecondOfDay() - stop.start().toSecondOfDay());
      payerOf.add(payers.indexOf(who));
    }
  }

  /** SEK by payer. Stops of nobody (the media group) are made by every set of payers. */
  static Map<String, Double> of(DayProblem day, Route route, Function<UnitId, String> payer) {
    return new RoundShapley(day, route, payer).values();
  }

  private Map<String, Double> values() {
    int n = payers.size();
    double[] price = new double[1 << n];
    for (int set = 1; set < price.length; set++) {
      price[set] = price(set);
    }
    double[] weight = weights(n);
    Map<String, Double> values = new TreeMap<>();
    for (int p = 0; p < n; p++) {
      double value = 0;
      for (int set = 0; set < price.length; set++) {
        if ((set & (1 << p)) == 0) {
          value += weight[Integer.bitCount(set)] * (price[set | (1 << p)] - price[set]);
        }
      }
      values.put(payers.get(p), value);
    }
    return values;
  }

  /** By size s of the set before: s! (n - s - 1)! / n!. */
  private static double[] weights(int n) {
    double[] weight = new double[Math.max(1, n)];
    weight[0] = 1.0 / Math.max(1, n);
    for (int s = 1; s < n; s++) {
      weight[s] = weight[s - 1] * s / (n - s);
    }
    return weight;
  }

  private double price(int set) {
    double seconds = 0;
    double metres = 0;
    UnitId at = van.start();
    for (int i = 0; i < units.size(); i++) {
      int payer = payerOf.get(i);
      if (payer < 0 || (set & (1 << payer)) != 0) {
        seconds += day.matrix().seconds(at, units.get(i)) + serviceSeconds.get(i);
        metres += day.matrix().metres(at, units.get(i));
        at = units.get(i);
      }
    }
    seconds += day.matrix().seconds(at, van.end());
    metres += day.matrix().metres(at, van.end());
    double co2 = van.gramsCo2PerKm().doubleValue() / 1000 * day.rates().co2PerKg().doubleValue();
    return van.fixed().doubleValue()
        + van.perHour().doubleValue() * seconds / 3600
        + (van.perKm().doubleValue() + co2) * metres / 1000;
  }
}
