package se.bokskjuts.optimizer.search;

import java.util.Arrays;

/** Boxes of one origin, address and ride, filled and emptied item by item. */
final class CargoLane {
  final int from;
  final int to;
  final boolean sort;
  final int load;
  final int unload;
  final int dockOut;
  final int dockIn;

  /** The unit where the ride ends: the address, or a dock nearer to it. */
  final int end;

  /** SEK a box, the vans' time to lift it included. */
  final double boxCost;

  int[] items = new int[8];
  int count;
  long grams;
  long ml;
  int boxes;

  CargoLane(Instance in, Connections ways, int from, int to, boolean sort, Ride ride, int end) {
    this.from = from;
    this.to = to;
    this.sort = sort;
    this.end = end;
    load = ride.load();
    unload = ride.unload();
    dockOut = ride.dockOut();
    dockIn = ride.dockIn();
    double lifts = dockIn == Connections.NONE ? 0 : 2 * in.liftCost;
    boxCost = in.boxCost + lifts + ways.liftTime(load, unload, dockOut, dockIn);
  }

  boolean arrives() {
    return end == to;
  }

  void add(int item) {
    if (count == items.length) {
      items = Arrays.copyOf(items, 2 * count);
    }
    items[count++] = item;
  }

  void remove(int item) {
    int p = 0;
    while (items[p] != item) {
      p++;
    }
    items[p] = items[--count];
  }

  int[] contents() {
    return Arrays.copyOf(items, count);
  }
}
