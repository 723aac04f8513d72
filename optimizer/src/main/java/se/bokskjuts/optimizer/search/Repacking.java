package se.bokskjuts.optimizer.search;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Improves the ways of single items over routes that stay: items one by one, whole boxes emptied,
 * lanes opened or merged, copies taken from other holds. A descent; ends where no such change pays.
 */
final class Repacking {
  private static final double EPSILON = 1e-6;
  private static final int ROUNDS = 8;

  private final Cargo cargo;
  private final CargoWays ways;
  private final CargoState state;

  /**
   * Items that could ride in the lane at the same index, with the way's index in the item's ways.
   */
  private final int[][] users;

  Repacking(Cargo cargo, CargoWays ways, CargoState state) {
    this.cargo = cargo;
    this.ways = ways;
    this.state = state;
    users = readUsers();
  }

  private int[][] readUsers() {
    Map<CargoLane, Integer> index = new IdentityHashMap<>();
    for (int l = 0; l < ways.lanes.size(); l++) {
      index.put(ways.lanes.get(l), l);
    }
    int[] size = new int[ways.lanes.size()];
    int[][] found = new int[ways.lanes.size()][16];
    for (int i = 0; i < cargo.count; i++) {
      for (int w = 0; w < ways.ways[i].length; w++) {
        CargoWay way = ways.ways[i][w];
        if (way.first() != null) {
          int l = index.get(way.first());
          found[l] = append(found[l], size[l], i, w);
          size[l] += 2;
        }
        if (way.onward() != null) {
          int l = index.get(way.onward());
          found[l] = append(found[l], size[l], i, w);
          size[l] += 2;
        }
      }
    }
    for (int l = 0; l < found.length; l++) {
      found[l] = Arrays.copyOf(found[l], size[l]);
    }
    return found;
  }

  private static int[] append(int[] to, int at, int one, int other) {
    int[] array = to.length < at + 2 ? Arrays.copyOf(to, 2 * to.length) : to;
    array[at] = one;
    array[at + 1] = other;
    return array;
  }

  /**
   * A descent, then as many kicks: a lane is emptied or filled whatever it costs, and what the
   * descent from there does not make good is taken back (iterated local search, Lourenço, Martin &
   * Stützle 2003).
   */
  void run(int kicks) {
    descend();
    SplittableRandom random = new SplittableRandom(kicks);
    for (int kick = 0; kick < kicks && !ways.lanes.isEmpty(); kick++) {
      state.forgetJournal();
      double before = state.cost;
      for (int times = 1 + random.nextInt(2); times > 0; times--) {
        kick(random.nextInt(ways.lanes.size()));
      }
      descend();
      keepIfCheaper(0, before);
    }
  }

  private void kick(int l) {
    CargoLane lane = ways.lanes.get(l);
    if (lane.boxes > 0) {
      for (int i : lane.contents()) {
        relocate(i, lane);
      }
      return;
    }
    for (int n = 0; n < users[l].length; n += 2) {
      int i = users[l][n];
      CargoWay way = ways.ways[i][users[l][n + 1]];
      if (isAllowed(i, way)) {
        state.change(i, way);
      }
    }
  }

  private void descend() {
    double before = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && state.cost < before - EPSILON; round++) {
      before = state.cost;
      for (int i = 0; i < cargo.count; i++) {
        improve(i);
      }
      for (int l = 0; l < ways.lanes.size(); l++) {
        if (ways.lanes.get(l).boxes > 0) {
          empty(ways.lanes.get(l));
          dropOneBox(ways.lanes.get(l));
        }
        fill(ways.lanes.get(l), users[l]);
        if (ways.lanes.get(l).boxes == 0 && state.isCramped(ways.lanes.get(l))) {
          makeRoomFor(l);
        }
      }
      for (CargoLane lane : ways.lanes) {
        merge(lane);
      }
    }
  }

  /** Keeps what was changed since the mark if it pays, else takes it back. */
  private boolean keepIfCheaper(int mark, double before) {
    if (state.cost < before - EPSILON) {
      return true;
    }
    state.undoTo(mark);
    return false;
  }

  /** Puts the item on its best way, all others as they are. */
  private void improve(int i) {
    double before = state.cost;
    int mark = state.journalSize();
    relocate(i, null);
    keepIfCheaper(mark, before);
    for (CargoWay way : ways.ways[i]) {
      int p = way.copy() < 0 ? -1 : cargo.physical[i][way.copy()];
      if (p >= 0
          && state.userOf[p] >= 0
          && state.userOf[p] != i
          && way.cost() < state.way[i].cost()) {
        take(i, way, state.userOf[p]);
      }
    }
  }

  /** Takes the copy that another hold uses; that one finds itself another way. */
  private void take(int i, CargoWay way, int other) {
    double before = state.cost;
    int mark = state.journalSize();
    state.change(other, unfilled(other));
    if (isAllowed(i, way)) {
      state.change(i, way);
      relocate(other, null);
    }
    keepIfCheaper(mark, before);
  }

  private CargoWay unfilled(int i) {
    for (CargoWay way : ways.ways[i]) {
      if (way.copy() < 0 && way.first() == null) {
        return way;
      }
    }
    throw new IllegalStateException("item " + i + " has no way to stay");
  }

  /** Moves the item to its cheapest way that avoids the lane. */
  private void relocate(int i, @Nullable CargoLane avoided) {
    CargoWay old = state.way[i];
    state.remove(i);
    CargoWay best = null;
    double least = Double.MAX_VALUE;
    double bare = state.cost;
    for (CargoWay way : ways.ways[i]) {
      if (bare + way.cost() >= least && state.missedUnits == 0) {
        break;
      }
      if ((avoided == null || !way.uses(avoided)) && state.allows(i, way)) {
        state.add(i, way);
        if (state.cost < least - EPSILON || (way == old && state.cost < least + EPSILON)) {
          least = state.cost;
          best = way;
        }
        state.remove(i);
      }
    }
    state.add(i, old);
    if (best != null && best != old) {
      state.change(i, best);
    }
  }

  private boolean isAllowed(int i, CargoWay way) {
    CargoWay old = state.way[i];
    state.remove(i);
    boolean allowed = state.allows(i, way);
    state.add(i, old);
    return allowed;
  }

  /** Sends every item of the lane its cheapest other way. */
  private void empty(CargoLane lane) {
    double before = state.cost;
    int mark = state.journalSize();
    for (int i : lane.contents()) {
      relocate(i, lane);
    }
    keepIfCheaper(mark, before);
  }

  /** Sends away the items that lose least by it until the lane needs one box less. */
  private void dropOneBox(CargoLane lane) {
    if (lane.boxes < 2) {
      return;
    }
    double before = state.cost;
    int mark = state.journalSize();
    int boxes = lane.boxes;
    int[] items = lane.contents();
    double[] loss = new double[items.length];
    Integer[] order = new Integer[items.length];
    for (int n = 0; n < items.length; n++) {
      order[n] = n;
      loss[n] = cargo.delay[items[n]] / (cargo.ml[items[n]] + 2.0 * cargo.grams[items[n]] + 1);
    }
    Arrays.sort(order, (x, y) -> Double.compare(loss[x], loss[y]));
    for (int n = 0; n < order.length && lane.boxes == boxes; n++) {
      relocate(items[order[n]], lane);
    }
    keepIfCheaper(mark, before);
  }

  /**
   * Takes in every item that would be better off in the lane, a box paid; or calls there at all.
   */
  private void fill(CargoLane lane, int[] itemsAndWays) {
    double before = state.cost;
    int mark = state.journalSize();
    for (int n = 0; n < itemsAndWays.length; n += 2) {
      int i = itemsAndWays[n];
      CargoWay way = ways.ways[i][itemsAndWays[n + 1]];
      if (way.cost() < state.way[i].cost() - EPSILON && isAllowed(i, way)) {
        state.change(i, way);
      }
    }
    if (!keepIfCheaper(mark, before) && state.missedUnits > 0 && lane.boxes == 0) {
      callWith(itemsAndWays);
    }
  }

  /** Where boxes are scarce (H10, H12): each other lane there gives way to this one, if it pays. */
  private void makeRoomFor(int l) {
    CargoLane lane = ways.lanes.get(l);
    for (CargoLane other : ways.lanes) {
      if (other.boxes > 0 && (other.from == lane.from || other.to == lane.to)) {
        double before = state.cost;
        int mark = state.journalSize();
        for (int i : other.contents()) {
          relocate(i, other);
        }
        kick(l);
        for (int i : lane.contents()) {
          relocate(i, null);
        }
        keepIfCheaper(mark, before);
      }
    }
  }

  /** One item in a box of its own, so that a promised unit is called at. */
  private void callWith(int[] itemsAndWays) {
    for (int n = 0; n < itemsAndWays.length; n += 2) {
      int i = itemsAndWays[n];
      CargoWay way = ways.ways[i][itemsAndWays[n + 1]];
      if (isAllowed(i, way)) {
        double before = state.cost;
        int mark = state.journalSize();
        state.change(i, way);
        if (keepIfCheaper(mark, before)) {
          return;
        }
      }
    }
  }

  /** Sends the lane's items together into another lane, for each that its items could take. */
  private void merge(CargoLane lane) {
    for (int trial = 0; lane.count > 0; trial++) {
      CargoWay[] of = ways.ways[lane.items[0]];
      if (trial >= of.length) {
        return;
      }
      CargoLane target = of[trial].onward() != null ? of[trial].onward() : of[trial].first();
      if (target != null && target != lane) {
        merge(lane, target);
      }
    }
  }

  private void merge(CargoLane lane, CargoLane target) {
    double before = state.cost;
    int mark = state.journalSize();
    for (int i : lane.contents()) {
      CargoWay way = through(i, target, lane);
      if (way != null && isAllowed(i, way)) {
        state.change(i, way);
      } else {
        relocate(i, lane);
      }
    }
    keepIfCheaper(mark, before);
  }

  private @Nullable CargoWay through(int i, CargoLane lane, CargoLane avoided) {
    for (CargoWay way : ways.ways[i]) {
      if (way.uses(lane) && !way.uses(avoided)) {
        return way;
      }
    }
    return null;
  }
}
