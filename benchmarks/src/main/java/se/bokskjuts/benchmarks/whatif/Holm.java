package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holm's step-down: with m figures judged together, the chance that any is called a difference
 * where there is none stays at the level of one (Holm 1979).
 */
final class Holm {
  private Holm() {}

  /** Adjusted p, in the order given. */
  static List<Double> adjust(List<Double> p) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < p.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(p::get));
    Double[] adjusted = new Double[p.size()];
    double least = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      least = Math.max(least, Math.min(1, p.get(order.get(rank)) * (p.size() - rank)));
      adjusted[order.get(rank)] = least;
    }
    return List.of(adjusted);
  }
}
