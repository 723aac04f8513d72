package se.bokskjuts.optimizer.planned;

import java.util.ArrayList;
import java.util.List;

/** What is aboard a van after each stop (H4). */
final class LoadEval {
  final List<Breach> breaches = new ArrayList<>();

  /** Boxes that the route lifts, in any order. */
  LoadEval(DayFacts facts, RouteEval route, List<Crate> crates) {
    int[] boxes = new int[route.stopCount + 1];
    long[] grams = new long[route.stopCount + 1];
    for (Crate crate : crates) {
      long gross = facts.grossGrams(crate.box());
      for (Lift lift : route.liftsOf(crate.id())) {
        boxes[lift.stop()] += lift.isLoad() ? 1 : -1;
        grams[lift.stop()] += lift.isLoad() ? gross : -gross;
      }
    }
    int aboard = 0;
    long weight = 0;
    for (int stop = 0; stop < route.stopCount; stop++) {
      aboard += boxes[stop];
      weight += grams[stop];
      check(route, stop, aboard, weight);
    }
  }

  private void check(RouteEval route, int stop, int aboard, long weight) {
    int tooMany = aboard - route.van.capacityBoxes();
    long tooHeavy = weight - route.van.capacityGrams();
    if (tooMany > 0 || tooHeavy > 0) {
      String what = "carries " + aboard + " boxes, " + weight + " g after stop " + stop;
      breaches.add(new Breach("H4", "van " + route.van.id(), what, Math.max(tooMany, tooHeavy)));
    }
  }
}
