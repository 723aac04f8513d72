package se.bokskjuts.optimizer.search;

import org.jspecify.annotations.Nullable;

/** Changes of one item's way, taken back where they do not pay. */
final class ItemMoves {
  static final double EPSILON = 1e-6;

  private final Cargo cargo;
  private final CargoWays ways;
  private final CargoState state;

  ItemMoves(Cargo cargo, CargoWays ways, CargoState state) {
    this.cargo = cargo;
    this.ways = ways;
    this.state = state;
  }

  /** Keeps what was changed since the mark if it pays, else takes it back. */
  boolean keepIfCheaper(int mark, double before) {
    if (state.cost < before - EPSILON) {
      return true;
    }
    state.undoTo(mark);
    return false;
  }

  /** Puts the item on its best way, all others as they are. */
  void improve(int i) {
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
  void relocate(int i, @Nullable CargoLane avoided) {
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

  boolean isAllowed(int i, CargoWay way) {
    CargoWay old = state.way[i];
    state.remove(i);
    boolean allowed = state.allows(i, way);
    state.add(i, old);
    return allowed;
  }
}
