package se.bokskjuts.optimizer.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Improves the ways of single items over routes that stay: items one by one, whole boxes emptied,
 * lanes opened or merged, copies taken from other holds. A descent; ends where no such change pays.
 */
final class Repacking {
  private static final int ROUNDS = 8;

  private final Cargo cargo;
  private final CargoWays ways;
  private final CargoState state;
  private final ItemMoves items;

  /**
   * Items that could ride in the lane at the same index, with the way's index in the item's ways.
   */
  private final int[][] users;

  Repacking(Cargo cargo, CargoWays ways, CargoState state) {
    this.cargo = cargo;
    this.ways = ways;
    this.state = state;
    items = new ItemMoves(cargo, ways, state);
    users = LaneUsers.read(cargo, ways);
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
      items.keepIfCheaper(0, before);
    }
  }

  private void kick(int l) {
    CargoLane lane = ways.lanes.get(l);
    if (lane.boxes > 0) {
      for (int i : lane.contents()) {
        items.relocate(i, lane);
      }
      return;
    }
    for (int n = 0; n < users[l].length; n += 2) {
      int i = users[l][n];
      CargoWay way = ways.ways[i][users[l][n + 1]];
      if (items.isAllowed(i, way)) {
        state.change(i, way);
      }
    }
  }

  private void descend() {
    double before = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && state.cost < before - ItemMoves.EPSILON; round++) {
      before = state.cost;
      for (int i = 0; i < cargo.count; i++) {
        items.improve(i);
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

  /** Sends every item of the lane its cheapest other way. */
  private void empty(CargoLane lane) {
    double before = state.cost;
    int mark = state.journalSize();
    for (int i : lane.contents()) {
      items.relocate(i, lane);
    }
    items.keepIfCheaper(mark, before);
  }

  /** Sends away the items that lose least by it until the lane needs one box less. */
  private void dropOneBox(CargoLane lane) {
    if (lane.boxes < 2) {
      return;
    }
    double before = state.cost;
    int mark = state.journalSize();
    int boxes = lane.boxes;
    int[] contents = lane.contents();
    double[] loss = new double[contents.length];
    Integer[] order = new Integer[contents.length];
    for (int n = 0; n < contents.length; n++) {
      order[n] = n;
      loss[n] =
          cargo.delay[contents[n]] / (cargo.ml[contents[n]] + 2.0 * cargo.grams[contents[n]] + 1);
    }
    Arrays.sort(order, (x, y) -> Double.compare(loss[x], loss[y]));
    for (int n = 0; n < order.length && lane.boxes == boxes; n++) {
      items.relocate(contents[order[n]], lane);
    }
    items.keepIfCheaper(mark, before);
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
      if (way.cost() < state.way[i].cost() - ItemMoves.EPSILON && items.isAllowed(i, way)) {
        state.change(i, way);
      }
    }
    if (!items.keepIfCheaper(mark, before) && state.missedUnits > 0 && lane.boxes == 0) {
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
          items.relocate(i, other);
        }
        kick(l);
        for (int i : lane.contents()) {
          items.relocate(i, null);
        }
        items.keepIfCheaper(mark, before);
      }
    }
  }

  /** One item in a box of its own, so that a promised unit is called at. */
  private void callWith(int[] itemsAndWays) {
    for (int n = 0; n < itemsAndWays.length; n += 2) {
      int i = itemsAndWays[n];
      CargoWay way = ways.ways[i][itemsAndWays[n + 1]];
      if (items.isAllowed(i, way)) {
        double before = state.cost;
        int mark = state.journalSize();
        state.change(i, way);
        if (items.keepIfCheaper(mark, before)) {
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
      if (way != null && items.isAllowed(i, way)) {
        state.change(i, way);
      } else {
        items.relocate(i, lane);
      }
    }
    items.keepIfCheaper(mark, before);
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
