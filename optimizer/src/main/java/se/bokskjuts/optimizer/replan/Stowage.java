package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds every box its ride on given routes: boxes under way first, then the published ones, on
 * their published stops where those still are, last new ones for what is left.
 */
final class Stowage {
  private static final int NONE = Load.NONE;
  final Board board;
  final Freight freight;
  final RouteClock clock;
  final Rides rides;
  final SortDesk desk;
  final Whereabouts where;
  final SealedBoxes sealed;
  private final LooseItems loose;
  final List<Load> loads = new ArrayList<>();

  /** Riding boxes that may be added to, by the unit where they are packed. */
  final List<List<Load>> openAt = new ArrayList<>();

  final int[] packed;
  final int[] received;

  /** Lifts at each stop. */
  int[] lifts = new int[64];

  /** Place of each published stop in the routes, −1 where it is not. */
  private final int[] stopOfEntry;

  Stowage(Board board, Freight freight, RouteClock clock) {
    this.board = board;
    this.freight = freight;
    this.clock = clock;
    rides = new Rides(board, clock);
    desk = new SortDesk(board, freight, clock);
    where = new Whereabouts(freight.goods, clock, desk);
    sealed = new SealedBoxes(this);
    packed = new int[board.unitCount];
    received = new int[board.unitCount];
    stopOfEntry = new int[board.entries.size()];
    for (int u = 0; u < board.unitCount; u++) {
      openAt.add(new ArrayList<>());
    }
    loose = new LooseItems(this);
  }

  void run() {
    reset();
    sealed.stow();
    stowToPack(false);
    loose.packAtPlainUnits();
    desk.run();
    stowToPack(true);
    loose.packAtSortPoints();
    loose.callAtPromised();
  }

  private void reset() {
    rides.read();
    desk.reset();
    loads.clear();
    openAt.forEach(List::clear);
    System.arraycopy(freight.packed, 0, packed, 0, packed.length);
    System.arraycopy(freight.received, 0, received, 0, received.length);
    Arrays.fill(stopOfEntry, NONE);
    if (lifts.length < clock.stopCount) {
      lifts = new int[2 * clock.stopCount];
    }
    Arrays.fill(lifts, 0, clock.stopCount, 0);
    for (int k = 0; k < clock.stopCount; k++) {
      if (clock.entry[k].isPublished()) {
        stopOfEntry[clock.entry[k].number()] = k;
      }
    }
    where.reset();
    loose.reset();
  }

  int gross(Crate crate) {
    return crate.grams() + board.boxEmptyGrams;
  }

  boolean find(int from, int readyAt, int to, int grams, boolean latest) {
    return received[to] < board.maxBoxesIn[to] && rides.find(from, readyAt, to, grams, latest);
  }

  /** Whether the box can ride as published; the ride is then in {@link #rides}. */
  boolean onPublishedRide(Crate crate) {
    int[] r = crate.ride();
    int k = stop(r[0]);
    int m = stop(r[1]);
    int again = stop(r[2]);
    int last = stop(r[3]);
    boolean aboard = crate.aboard() >= 0;
    if (m == NONE
        || (r[2] >= 0 && (again == NONE || last == NONE))
        || clock.unit[last == NONE ? m : last] != crate.to()
        || (aboard ? clock.van[m] != crate.aboard() : !follow(k, m))
        || (!aboard && crate.sealed() && clock.start[k] < crate.readyAt())
        || (again != NONE && (!follow(again, last) || !rides.connects(m, again)))) {
      return false;
    }
    int from = aboard ? clock.firstStop[crate.aboard()] : k;
    if (!(aboard || rides.hasRoom(from, m, gross(crate)))
        || (again != NONE && !rides.hasRoom(again, last, gross(crate)))) {
      return false;
    }
    rides.load = aboard ? NONE : k;
    rides.unload = m;
    rides.loadAgain = again;
    rides.unloadAgain = last;
    return true;
  }

  private int stop(int entryNumber) {
    return entryNumber < 0 ? NONE : stopOfEntry[entryNumber];
  }

  private boolean follow(int k, int m) {
    return k != NONE && m != NONE && k < m && clock.van[k] == clock.van[m];
  }

  /** Gives the load the ride found last. */
  void ride(Load load) {
    load.loadAt = rides.load;
    load.unloadAt = rides.unload;
    load.loadAgain = rides.loadAgain;
    load.unloadAgain = rides.unloadAgain;
    load.rides = true;
    int grams = load.grams + board.boxEmptyGrams;
    rides.occupy(load.loadAt, load.unloadAt, grams, 1);
    lift(load.loadAt, 1);
    lift(load.unloadAt, 1);
    if (load.loadAgain != NONE) {
      rides.occupy(load.loadAgain, load.unloadAgain, grams, 1);
      lift(load.loadAgain, 1);
      lift(load.unloadAgain, 1);
    }
    if (!load.isSealed()) {
      packed[load.from]++;
      openAt.get(load.from).add(load);
    }
    if (clock.unit[load.lastStop()] == load.to) {
      received[load.to]++;
      if (load.sort) {
        desk.items[load.lastStop()] += load.count;
        noteComing(load);
      }
    }
    for (int i = 0; i < load.count; i++) {
      where.placed[load.items[i]] |= !load.isSealed();
    }
  }

  private void noteComing(Load load) {
    for (int i = 0; i < load.count; i++) {
      where.comesAt[load.items[i]] = load.lastStop();
    }
  }

  private void lift(int stop, int n) {
    if (stop != NONE) {
      lifts[stop] += n;
    }
  }

  /** Published boxes that are to be packed: direct boxes of sort points last. */
  private void stowToPack(boolean fromSortPoints) {
    for (Crate crate : freight.crates) {
      boolean late = board.sortOfUnit[crate.from()] >= 0 && !crate.box().sort();
      if (!crate.sealed() && late == fromSortPoints) {
        Load load = new Load(crate);
        loads.add(load);
        boolean room =
            packed[crate.from()] < board.emptyBoxes[crate.from()]
                && received[crate.to()] < board.maxBoxesIn[crate.to()];
        boolean asPublished = room && onPublishedRide(crate);
        if (asPublished || (room && find(crate.from(), 0, crate.to(), gross(crate), late))) {
          takeWhatIsThere(load, rides.load);
          if (load.count > 0 && (asPublished || saves(load) > cost())) {
            reserveCopies(load);
            ride(load);
            continue;
          }
        }
        dissolve(crate);
      }
    }
  }

  private double cost() {
    return board.boxCost + (rides.loadAgain == NONE ? 0 : 2 * board.liftCost);
  }

  private double saves(Load load) {
    double sek = 0;
    for (int i = 0; i < load.count; i++) {
      int item = load.items[i];
      double d = freight.goods.delay[item];
      boolean home = freight.goods.to[item] == load.to;
      sek += load.sort ? (home ? 2 * d : d) - board.sortCost : where.isSorted(item) ? d : 2 * d;
    }
    return sek;
  }

  private void takeWhatIsThere(Load load, int loadAt) {
    for (int i = load.count - 1; i >= 0; i--) {
      if (!where.isThere(load.items[i], load.from, loadAt)) {
        load.removeAt(i, freight.goods);
      }
    }
  }

  private void reserveCopies(Load load) {
    for (int i = 0; i < load.count; i++) {
      where.reserveCopy(load.items[i], load.from);
    }
  }

  private void dissolve(Crate crate) {
    for (int item : crate.items()) {
      loose.offer(item);
    }
  }
}
