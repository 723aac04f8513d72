package se.bokskjuts.optimizer.replan;

import java.util.Arrays;

/** Where each item is, and which copies are free, while boxes are given their rides. */
final class Whereabouts {
  static final int NOT_THERE = -2;
  private static final int NONE = Load.NONE;
  private final Goods goods;
  private final RouteClock clock;
  private final SortDesk desk;

  /** Stop to come by which an item comes to its sort point. */
  final int[] comesAt;

  /** Items in a riding box that the item leaves its unit in. */
  final boolean[] placed;

  /** The copy that fills a hold whose box is not loaded yet. */
  final int[] copyOf;

  private final boolean[] copyUsed;

  Whereabouts(Goods goods, RouteClock clock, SortDesk desk) {
    this.goods = goods;
    this.clock = clock;
    this.desk = desk;
    comesAt = new int[goods.itemCount];
    placed = new boolean[goods.itemCount];
    copyOf = new int[goods.itemCount];
    copyUsed = new boolean[goods.copyCount];
  }

  void reset() {
    System.arraycopy(goods.copyTaken, 0, copyUsed, 0, copyUsed.length);
    Arrays.fill(placed, false);
    Arrays.fill(comesAt, NONE);
    Arrays.fill(copyOf, NONE);
  }

  boolean isSorted(int item) {
    return goods.arrival[item] >= 0 || comesAt[item] != NONE;
  }

  /** Whether the item is at the unit, sorted if need be, when service begins at the stop. */
  boolean isThere(int item, int unit, int stop) {
    if (comesAt[item] != NONE) {
      int at = comesAt[item];
      return clock.unit[at] == unit && desk.ready[at] <= clock.start[stop];
    }
    if (goods.state[item] != Goods.LOOSE || placed[item]) {
      return false;
    }
    if (goods.arrival[item] >= 0) {
      return goods.units[item][0] == unit
          && desk.readyPast[goods.arrival[item]] <= clock.start[stop];
    }
    return copyAt(item, unit) != NOT_THERE;
  }

  /** The free copy of a hold at the unit; −1 for a transfer that is there. */
  int copyAt(int item, int unit) {
    for (int c = 0; c < goods.units[item].length; c++) {
      int copy = goods.copies[item][c];
      if (goods.units[item][c] == unit && (copy < 0 || !copyUsed[copy])) {
        return copy;
      }
    }
    return NOT_THERE;
  }

  void reserveCopy(int item, int unit) {
    int copy = comesAt[item] != NONE ? -1 : copyAt(item, unit);
    if (copy >= 0) {
      copyUsed[copy] = true;
      copyOf[item] = copy;
    }
  }
}
