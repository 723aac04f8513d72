package se.bokskjuts.data.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/**
 * The Shapley value of a round on its fixed order of stops: what a payer adds, on average over all
 * orders in which payers join. Exact: every set of payers is priced (at most 16 payers; Shapley
 * 1953; fixed routes as Fishburn and Pollak 1983).
 */
final class RoundShapley {
  private final Van van;
  private final double co2PerKg;
  private final int[] payerOf;
  private final List<String> payers = new ArrayList<>();

  /** Between the van's start, its stops in order and its end. */
  private final int[][] secondsAt;

  private final int[][] metresAt;
  private final int[] stays;

  private RoundShapley(DayProblem day, Van van, List<DrivenDay.Call> calls, Payers known) {
    this.van = van;
    this.co2PerKg = day.rates().co2PerKg().doubleValue();
    this.payerOf = new int[calls.size()];
    this.stays = new int[calls.size()];
    List<UnitId> places = new ArrayList<>(List.of(van.start()));
    for (int i = 0; i < payerOf.length; i++) {
      DrivenDay.Call call = calls.get(i);
      places.add(call.unit());
      stays[i] = call.depart() - call.start();
      String who = known.of(call.unit());
      if (!who.isEmpty() && !payers.contains(who)) {
        payers.add(who);
      }
      payerOf[i] = payers.indexOf(who);
    }
    places.add(van.end());
    this.secondsAt = table(places, day.matrix()::seconds);
    this.metresAt = table(places, day.matrix()::metres);
  }

  private static int[][] table(List<UnitId> places, ToIntBiFunction<UnitId, UnitId> of) {
    int[][] table = new int[places.size()][places.size()];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table.length; j++) {
        table[i][j] = of.applyAsInt(places.get(i), places.get(j));
      }
    }
    return table;
  }

  /** SEK by payer. Stops of nobody (the media group) are made by every set of payers. */
  static Map<String, Double> of(DayProblem day, Van van, List<DrivenDay.Call> calls, Payers known) {
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
    int at = 0;
    for (int i = 0; i < payerOf.length; i++) {
      if (payerOf[i] < 0 || (set & (1 << payerOf[i])) != 0) {
        seconds += secondsAt[at][i + 1] + stays[i];
        metres += metresAt[at][i + 1];
        at = i + 1;
      }
    }
    seconds += secondsAt[at][payerOf.length + 1];
    metres += metresAt[at][payerOf.length + 1];
    double co2 = van.gramsCo2PerKm().doubleValue() / 1000 * co2PerKg;
    return van.fixed().doubleValue()
        + van.perHour().doubleValue() * seconds / 3600
        + (van.perKm().doubleValue() + co2) * metres / 1000;
  }
}
