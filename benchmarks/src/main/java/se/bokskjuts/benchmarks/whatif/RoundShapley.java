package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.model.DayProblem;
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
  private final List<ExecutedDay.Call> calls;
  private final int[] payerOf;
  private final List<String> payers = new ArrayList<>();

  private RoundShapley(DayProblem day, Van van, List<ExecutedDay.Call> calls, Payers known) {
    this.day = day;
    this.van = van;
    this.calls = calls;
    this.payerOf = new int[calls.size()];
    for (int i = 0; i < payerOf.length; i++) {
      String who = known.of(calls.get(i).unit());
      if (!who.isEmpty() && !payers.contains(who)) {
        payers.add(who);
      }
      payerOf[i] = payers.indexOf(who);
    }
  }

  /** SEK by payer. Stops of nobody (the media group) are made by every set of payers. */
  static Map<String, Double> of(
      DayProblem day, Van van, List<ExecutedDay.Call> calls, Payers known) {
    return new RoundShapley(day, van, calls, known).values();
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
    for (int i = 0; i < payerOf.length; i++) {
      if (payerOf[i] < 0 || (set & (1 << payerOf[i])) != 0) {
        ExecutedDay.Call call = calls.get(i);
        seconds += day.matrix().seconds(at, call.unit()) + call.depart() - call.start();
        metres += day.matrix().metres(at, call.unit());
        at = call.unit();
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
