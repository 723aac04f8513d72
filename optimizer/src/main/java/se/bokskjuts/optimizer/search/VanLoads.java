package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/** Boxes and grams that vans take on and put down at each stop. */
final class VanLoads {
  /** SEK per box, or a full box's weight, above a van's capacity: about what a box saves. */
  private static final double OVERLOAD = 250;

  private final Instance in;
  private final Timetable times;
  private int[] loadBoxes = new int[64];
  private int[] loadGrams = new int[64];

  VanLoads(Instance in, Timetable times) {
    this.in = in;
    this.times = times;
  }

  /** Empties all vans; no stop handles a box. */
  void clear() {
    int n = times.stopCount;
    if (loadBoxes.length < n) {
      loadBoxes = new int[n * 2];
      loadGrams = new int[n * 2];
    }
    Arrays.fill(loadBoxes, 0, n, 0);
    Arrays.fill(loadGrams, 0, n, 0);
    Arrays.fill(times.boxes, 0, n, 0);
  }

  /** Boxes ride from stop to stop, by a dock if it is not {@link Connections#NONE}. */
  void ride(int load, int unload, int dockOut, int dockIn, int boxes, int grams) {
    handle(load, boxes, grams);
    if (dockIn != Connections.NONE) {
      handle(dockOut, -boxes, -grams);
      handle(dockIn, boxes, grams);
    }
    handle(unload, -boxes, -grams);
  }

  private void handle(int stop, int boxes, int grams) {
    times.boxes[stop] += Math.abs(boxes);
    loadBoxes[stop] += boxes;
    loadGrams[stop] += grams;
  }

  /** What the boxes beyond a van's capacity are reckoned to lose when they are left behind. */
  double overload() {
    double cost = 0;
    for (int v = 0; v < in.vanCount; v++) {
      int boxes = 0;
      int grams = 0;
      int mostBoxes = 0;
      int mostGrams = 0;
      for (int k = times.firstStop[v]; k < times.firstStop[v + 1]; k++) {
        boxes += loadBoxes[k];
        grams += loadGrams[k];
        mostBoxes = Math.max(mostBoxes, boxes);
        mostGrams = Math.max(mostGrams, grams);
      }
      double overGrams = Math.max(0, mostGrams - in.capacityGrams[v]);
      cost += OVERLOAD * Math.max(0, mostBoxes - in.capacityBoxes[v]);
      cost += OVERLOAD * overGrams / in.boxItemGrams;
    }
    return cost;
  }
}
