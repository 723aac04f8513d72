package se.bokskjuts.optimizer.replan;

import org.jspecify.annotations.Nullable;

/**
 * What given routes make of the rest of the day, in SEK: the plan's cost by {@code domain.md} 5 and
 * the price of what changes. Twice through the clock: once with the boxes expected at each stop, to
 * see what connects, then with those found, for the true times.
 */
final class Outlook {
  static final double INFEASIBLE = 1e12;

  /** What no longer connects at the true times is left out, so many times. */
  private static final int CORRECTIONS = 3;

  final Board board;
  final Freight freight;
  final Goods goods;
  final RouteClock clock;
  final Stowage stowage;
  private final ChangePrice changes;
  final int[] days;
  private final boolean[] called;

  /** The van whose route breaks a rule, of the last routes looked at; −1: none. */
  int failed = -1;

  Outlook(Board board, Freight freight) {
    this.board = board;
    this.freight = freight;
    goods = freight.goods;
    clock = new RouteClock(board);
    stowage = new Stowage(board, freight, clock);
    changes = new ChangePrice(board, clock, stowage);
    days = new int[goods.itemCount];
    called = new boolean[board.unitCount];
  }

  /** SEK; {@link #INFEASIBLE} where a rule is broken. */
  double evaluate(Entry[][] routes) {
    clock.load(routes);
    failed = firstFailed();
    if (failed >= 0) {
      return INFEASIBLE;
    }
    return vans() + handling() + delays() + missed() + changes.sek(routes);
  }

  /** Finds the boxes their rides and all true times. */
  private int firstFailed() {
    stowage.sealed.strandedOn = -1;
    if (!clock.run()) {
      return clock.failed;
    }
    stowage.run();
    if (stowage.sealed.strandedOn >= 0) {
      return stowage.sealed.strandedOn;
    }
    int unsettled = settle();
    return unsettled >= 0 ? unsettled : missesPinned();
  }

  /** Whether that van could put down a box nowhere. */
  boolean isStranded() {
    return stowage.sealed.strandedOn >= 0 && stowage.sealed.strandedOn == failed;
  }

  private int settle() {
    Load loose = null;
    for (int i = 0; i < CORRECTIONS; i++) {
      System.arraycopy(stowage.lifts, 0, clock.boxes, 0, clock.stopCount);
      if (!clock.run()) {
        return clock.failed;
      }
      stowage.desk.run();
      loose = firstThatDoesNotConnect();
      if (loose == null) {
        return -1;
      }
      Load bound = leaveOutWhatDoesNotConnect();
      if (bound != null) {
        return clock.van[bound.lastStop()];
      }
    }
    return loose == null ? -1 : clock.van[loose.lastStop()];
  }

  private @Nullable Load firstThatDoesNotConnect() {
    for (Load load : stowage.loads) {
      if (load.rides && (!connects(load) || !isSortedInTime(load))) {
        return load;
      }
    }
    return null;
  }

  private boolean connects(Load load) {
    boolean there =
        !load.isSealed()
            || load.loadAt == Load.NONE
            || clock.start[load.loadAt] >= load.crate.readyAt();
    return there
        && (load.loadAgain == Load.NONE || stowage.rides.connects(load.unloadAt, load.loadAgain));
  }

  private boolean isSortedInTime(Load load) {
    if (load.isSealed() || load.sort || board.sortOfUnit[load.from] < 0) {
      return true;
    }
    for (int i = 0; i < load.count; i++) {
      if (!isReady(load.items[i], load)) {
        return false;
      }
    }
    return true;
  }

  private boolean isReady(int item, Load load) {
    int comes = stowage.where.comesAt[item];
    int ready =
        comes != Load.NONE
            ? stowage.desk.ready[comes]
            : goods.arrival[item] >= 0 ? stowage.desk.readyPast[goods.arrival[item]] : 0;
    return ready <= clock.start[load.loadAt];
  }

  /** The first box that cannot be left out, if there is one. */
  private @Nullable Load leaveOutWhatDoesNotConnect() {
    for (Load load : stowage.loads) {
      if (!load.rides) {
        continue;
      }
      if (!connects(load)) {
        if (load.loadAt == Load.NONE || load.sort) {
          return load;
        }
        leave(load);
      } else if (!isSortedInTime(load)) {
        for (int i = load.count - 1; i >= 0; i--) {
          if (!isReady(load.items[i], load)) {
            load.removeAt(i, goods);
          }
        }
        if (load.count == 0) {
          leave(load);
        }
      }
    }
    return null;
  }

  private void leave(Load load) {
    load.rides = false;
    stowage.lifts[load.loadAt]--;
    stowage.lifts[load.unloadAt]--;
    if (load.loadAgain != Load.NONE) {
      stowage.lifts[load.loadAgain]--;
      stowage.lifts[load.unloadAgain]--;
    }
  }

  private int missesPinned() {
    for (int u = 0; u < board.unitCount; u++) {
      int v = board.vanOfUnit[u];
      if (v >= 0 && clock.isUsed(v) && !comesTo(v, u)) {
        return v;
      }
    }
    return -1;
  }

  private boolean comesTo(int v, int u) {
    for (int k = clock.firstStop[v]; k < clock.firstStop[v + 1]; k++) {
      if (clock.unit[k] == u) {
        return true;
      }
    }
    return board.van[v].stops().stream().anyMatch(s -> board.indexOf(s.unit()) == u);
  }

  private double vans() {
    double sek = 0;
    for (int v = 0; v < board.vanCount; v++) {
      boolean stops = clock.firstStop[v + 1] > clock.firstStop[v];
      if (stops || !board.van[v].stops().isEmpty()) {
        sek +=
            board.fixed[v]
                + board.perSecond[v] * (clock.routeEnd[v] - clock.routeStart[v])
                + board.perMetre[v] * clock.metres[v];
      }
    }
    return sek;
  }

  private double handling() {
    int boxes = freight.boxesBefore;
    int lifts = freight.liftsBefore;
    int sorted = freight.sortedBefore;
    for (Load load : stowage.loads) {
      boxes += load.rides && !load.isSealed() ? 1 : 0;
      boolean comes = load.rides && clock.unit[load.lastStop()] == load.to;
      sorted += comes && load.sort ? load.count : 0;
    }
    for (int k = 0; k < clock.stopCount; k++) {
      lifts += stowage.lifts[k];
    }
    double perBox = board.boxCost - 2 * board.liftCost;
    return perBox * boxes + board.liftCost * lifts + board.sortCost * sorted;
  }

  private double delays() {
    System.arraycopy(goods.days, 0, days, 0, days.length);
    for (Load load : stowage.loads) {
      if (load.sort) {
        noteDays(load);
      }
    }
    for (Load load : stowage.loads) {
      if (!load.sort) {
        noteDays(load);
      }
    }
    double sek = 0;
    for (int i = 0; i < days.length; i++) {
      sek += days[i] * goods.delay[i];
    }
    return sek;
  }

  private void noteDays(Load load) {
    if (!load.rides && !load.isSealed()) {
      return;
    }
    int place = load.rides ? clock.unit[load.lastStop()] : load.crate.at();
    boolean comes = place == load.to;
    for (int i = 0; i < load.count; i++) {
      int item = load.items[i];
      if (comes) {
        days[item] = load.to == goods.to[item] ? 0 : 1;
      } else {
        boolean nearer =
            !load.sort
                && place != goods.origin[item]
                && board.seconds(place, goods.to[item]) < board.seconds(load.from, goods.to[item]);
        days[item] = nearer ? 1 : 2;
      }
    }
  }

  private double missed() {
    System.arraycopy(freight.visited, 0, called, 0, called.length);
    for (int k = 0; k < clock.stopCount; k++) {
      called[clock.unit[k]] |= stowage.lifts[k] > 0;
    }
    double sek = 0;
    for (int u = 0; u < called.length; u++) {
      sek += goods.wanted[u] && !called[u] ? board.missedCost[u] : 0;
    }
    return sek;
  }
}
