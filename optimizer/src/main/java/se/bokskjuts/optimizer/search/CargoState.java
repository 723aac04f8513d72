package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which way every item goes, and what that costs beyond the routes themselves, kept up item by
 * item: boxes, delay, sorting, missed visits; within empties (H12), addresses' limits (H10) and
 * vans' capacity (H4).
 */
final class CargoState {
  private final Instance in;
  private final Cargo cargo;
  private final Timetable times;
  final CargoWay[] way;

  /** SEK of boxes, delay, sorting and missed visits. */
  double cost;

  /** Promised units that something wants and no box touches; in SEK, part of the cost. */
  int missedUnits;

  double missed;

  /** Item that uses the physical copy, −1 if none. */
  final int[] userOf;

  /** Item whose pin names the physical copy, −1 if none. */
  private final int[] reservedFor;

  private final int[] packed;
  private final int[] received;
  private final int[] wanted;
  private final int[] touched;
  private final int[] loadBoxes;
  private final int[] loadGrams;
  private final int[] handled;
  private int[] mostHandled;
  private final List<Object> journal = new ArrayList<>();

  CargoState(Instance in, Cargo cargo, Timetable times) {
    this.in = in;
    this.cargo = cargo;
    this.times = times;
    way = new CargoWay[cargo.count];
    userOf = new int[in.demand.itemCount];
    Arrays.fill(userOf, -1);
    reservedFor = new int[in.demand.itemCount];
    Arrays.fill(reservedFor, -1);
    for (int i = 0; i < cargo.count; i++) {
      if (cargo.hold[i] >= 0 && in.demand.copyIsPinned[cargo.hold[i]]) {
        for (int p : cargo.physical[i]) {
          reservedFor[p] = i;
        }
      }
    }
    packed = new int[in.unitCount];
    received = new int[in.unitCount];
    wanted = new int[in.unitCount];
    touched = new int[in.unitCount];
    loadBoxes = new int[times.stopCount];
    loadGrams = new int[times.stopCount];
    handled = new int[times.stopCount];
    mostHandled = new int[times.stopCount];
    Arrays.fill(mostHandled, Instance.NEVER);
    for (int u = 0; u < in.unitCount; u++) {
      wanted[u] = in.demand.wantedByTransfers[u] ? 1 : 0;
      noteMissed(u, isMissed(u));
    }
  }

  /** From now on no stop handles more boxes than now, so that no stop begins later. */
  void keepHandling() {
    mostHandled = handled.clone();
  }

  private boolean isMissed(int u) {
    return in.missedCost[u] > 0 && wanted[u] > 0 && touched[u] == 0;
  }

  private void change(double sek, int units) {
    cost += sek;
    missed += sek;
    missedUnits += units;
  }

  private void noteMissed(int u, boolean isMissed) {
    if (isMissed) {
      change(in.missedCost[u], 1);
    }
  }

  private void changeCalls(int u, int wants, int touches) {
    boolean before = isMissed(u);
    wanted[u] += wants;
    touched[u] += touches;
    if (isMissed(u) != before) {
      change(before ? -in.missedCost[u] : in.missedCost[u], before ? -1 : 1);
    }
  }

  /** Whether the item, which has no way now, could take this one. */
  boolean allows(int i, CargoWay next) {
    int p = next.copy() < 0 ? -1 : cargo.physical[i][next.copy()];
    return (p < 0 || (userOf[p] < 0 && (reservedFor[p] < 0 || reservedFor[p] == i)))
        && (next.first() == null || allows(i, next.first()))
        && (next.onward() == null || allows(i, next.onward()));
  }

  private boolean allows(int i, CargoLane lane) {
    int boxes = boxesFor(lane.grams + cargo.grams[i], lane.ml + cargo.ml[i]);
    int more = boxes - lane.boxes;
    if (more > 0
        && (packed[lane.from] + more > in.emptyBoxes[lane.from]
            || (lane.arrives() && received[lane.to] + more > in.maxBoxesIn[lane.to])
            || !mayHandle(lane, more))) {
      return false;
    }
    int weight = cargo.grams[i] + more * in.boxEmptyGrams;
    return lane.dockIn == Connections.NONE
        ? hasRoom(lane.load, lane.unload, more, weight)
        : hasRoom(lane.load, lane.dockOut, more, weight)
            && hasRoom(lane.dockIn, lane.unload, more, weight);
  }

  private boolean mayHandle(CargoLane lane, int more) {
    return handled[lane.load] + more <= mostHandled[lane.load]
        && handled[lane.unload] + more <= mostHandled[lane.unload]
        && (lane.dockIn == Connections.NONE
            || (handled[lane.dockOut] + more <= mostHandled[lane.dockOut]
                && handled[lane.dockIn] + more <= mostHandled[lane.dockIn]));
  }

  private boolean hasRoom(int load, int unload, int more, int weight) {
    int v = times.van[load];
    for (int k = load; k < unload; k++) {
      if (loadBoxes[k] + more > in.capacityBoxes[v]
          || loadGrams[k] + weight > in.capacityGrams[v]) {
        return false;
      }
    }
    return true;
  }

  private int boxesFor(long grams, long ml) {
    return Math.max(1, in.boxesFor(grams, ml));
  }

  void add(int i, CargoWay next) {
    way[i] = next;
    cost += next.cost();
    mark(i, next, 1);
    if (next.first() != null) {
      next.first().add(i);
      refill(next.first(), cargo.grams[i], cargo.ml[i]);
    }
    if (next.onward() != null) {
      next.onward().add(i);
      refill(next.onward(), cargo.grams[i], cargo.ml[i]);
    }
  }

  void remove(int i) {
    CargoWay old = way[i];
    cost -= old.cost();
    mark(i, old, -1);
    if (old.first() != null) {
      old.first().remove(i);
      refill(old.first(), -cargo.grams[i], -cargo.ml[i]);
    }
    if (old.onward() != null) {
      old.onward().remove(i);
      refill(old.onward(), -cargo.grams[i], -cargo.ml[i]);
    }
  }

  private void mark(int i, CargoWay of, int sign) {
    if (cargo.hold[i] < 0) {
      return;
    }
    if (of.copy() >= 0) {
      userOf[cargo.physical[i][of.copy()]] = sign > 0 ? i : -1;
    }
    if (of.first() != null) {
      changeCalls(cargo.to[i], sign, 0);
      changeCalls(of.first().from, sign, 0);
    } else if (of.copy() < 0) {
      changeCalls(cargo.to[i], sign, 0);
      if (in.demand.copyIsPinned[cargo.hold[i]]) {
        changeCalls(cargo.at[i][0], sign, 0);
      }
    }
  }

  private void refill(CargoLane lane, int grams, int ml) {
    lane.grams += grams;
    lane.ml += ml;
    int boxes = lane.count == 0 ? 0 : boxesFor(lane.grams, lane.ml);
    int more = boxes - lane.boxes;
    int weight = grams + more * in.boxEmptyGrams;
    int first = lane.dockIn == Connections.NONE ? lane.unload : lane.dockOut;
    carry(lane.load, first, more, weight);
    if (lane.dockIn != Connections.NONE) {
      carry(lane.dockIn, lane.unload, more, weight);
      handled[lane.dockOut] += more;
      handled[lane.dockIn] += more;
    }
    if (more != 0) {
      int touches = lane.boxes == 0 ? 1 : boxes == 0 ? -1 : 0;
      lane.boxes = boxes;
      cost += more * lane.boxCost;
      packed[lane.from] += more;
      handled[lane.load] += more;
      handled[lane.unload] += more;
      received[lane.to] += lane.arrives() ? more : 0;
      if (touches != 0) {
        changeCalls(lane.from, 0, touches);
        changeCalls(lane.end, 0, touches);
        if (lane.dockIn != Connections.NONE) {
          changeCalls(times.unit[lane.dockIn], 0, touches);
        }
      }
    }
  }

  private void carry(int load, int unload, int more, int weight) {
    for (int k = load; k < unload; k++) {
      loadBoxes[k] += more;
      loadGrams[k] += weight;
    }
  }

  /** Whether the lane's origin can pack no more boxes, or its address takes no more. */
  boolean isCramped(CargoLane lane) {
    return packed[lane.from] >= in.emptyBoxes[lane.from]
        || (lane.arrives() && received[lane.to] >= in.maxBoxesIn[lane.to]);
  }

  /** Gives the item another way; {@link #undoTo} can take it back. */
  void change(int i, CargoWay next) {
    journal.add(i);
    journal.add(way[i]);
    remove(i);
    add(i, next);
  }

  int journalSize() {
    return journal.size();
  }

  /** Takes back all changes since the journal had this size. */
  void undoTo(int size) {
    while (journal.size() > size) {
      CargoWay old = (CargoWay) journal.remove(journal.size() - 1);
      int i = (Integer) journal.remove(journal.size() - 1);
      remove(i);
      add(i, old);
    }
  }

  void forgetJournal() {
    journal.clear();
  }
}
