package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds every box its ride on given tours: boxes under way first, then the published ones, on their
 * published stops where those still are, last new ones for what is left.
 */
final class Stowage {
  private static final int NONE = Load.NONE;
  final Board board;
  final Freight freight;
  final TourClock clock;
  final Rides rides;
  final SortDesk desk;
  private final LooseItems loose;
  final List<Load> loads = new ArrayList<>();

  /** Riding boxes that may be added to, by the unit where they are packed. */
  final List<List<Load>> openAt = new ArrayList<>();

  final int[] packed;
  final int[] received;

  /** Lifts at each stop. */
  int[] lifts = new int[64];

  /** Stop to come by which an item comes to its sort point. */
  final int[] comesAt;

  /** Items in a riding box that the item leaves its unit in. */
  final boolean[] placed;

  final boolean[] copyUsed;

  /** The copy that fills a hold whose box is not loaded yet. */
  final int[] copyOf;

  /** Place of each published stop in the tours, −1 where it is not. */
  private final int[] stopOfEntry;

  /** The van with a box aboard that it can put down nowhere, −1: none. */
  int strandedOn;

  Stowage(Board board, Freight freight, TourClock clock) {
    this.board = board;
    this.freight = freight;
    this.clock = clock;
    rides = new Rides(board, clock);
    desk = new SortDesk(board, freight, clock);
    packed = new int[board.unitCount];
    received = new int[board.unitCount];
    comesAt = new int[freight.itemCount];
    placed = new boolean[freight.itemCount];
    copyUsed = new boolean[freight.copyCount];
    copyOf = new int[freight.itemCount];
    stopOfEntry = new int[board.entries.size()];
    for (int u = 0; u < board.unitCount; u++) {
      openAt.add(new ArrayList<>());
    }
    loose = new LooseItems(this);
  }

  void run() {
    reset();
    stowSealed();
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
    System.arraycopy(freight.copyTaken, 0, copyUsed, 0, copyUsed.length);
    Arrays.fill(placed, false);
    Arrays.fill(comesAt, NONE);
    Arrays.fill(copyOf, NONE);
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
    strandedOn = NONE;
    loose.reset();
  }

  private void stowSealed() {
    for (Crate crate : freight.crates) {
      if (crate.sealed() && crate.aboard() >= 0) {
        fillToTheEnd(crate, 1);
      }
    }
    for (Crate crate : freight.crates) {
      if (crate.sealed()) {
        Load load = new Load(crate);
        loads.add(load);
        if (crate.aboard() >= 0) {
          fillToTheEnd(crate, -1);
          stowAboard(load, crate);
        } else if (onPublishedRide(load, crate)
            || find(crate.at(), crate.readyAt(), crate.to(), gross(crate), false)) {
          ride(load);
        }
      }
    }
  }

  private void fillToTheEnd(Crate crate, int sign) {
    int v = crate.aboard();
    rides.occupy(clock.firstStop[v], clock.firstStop[v + 1], gross(crate), sign);
  }

  private void stowAboard(Load load, Crate crate) {
    boolean found =
        (received[crate.to()] < board.maxBoxesIn[crate.to()])
            && (onPublishedRide(load, crate)
                || rides.findFrom(crate.aboard(), crate.to(), gross(crate)));
    if (found) {
      ride(load);
    } else if (findLast(crate)) {
      ride(load);
    } else {
      strandedOn = crate.aboard();
    }
  }

  /** Where a box is put down that cannot come to its address: a dock, or the end of the route. */
  private boolean findLast(Crate crate) {
    int v = crate.aboard();
    int best = NONE;
    boolean bestNearer = false;
    for (int k = clock.firstStop[v]; k < clock.firstStop[v + 1]; k++) {
      int u = clock.unit[k];
      if (board.dock[u] || u == board.end[v]) {
        boolean nearer = board.seconds(u, crate.to()) < board.seconds(crate.from(), crate.to());
        if (best == NONE || nearer || !bestNearer) {
          best = k;
          bestNearer |= nearer;
        }
        if (bestNearer) {
          break;
        }
      }
    }
    rides.load = NONE;
    rides.unload = best;
    rides.loadAgain = NONE;
    rides.unloadAgain = NONE;
    return best != NONE;
  }

  int gross(Crate crate) {
    return crate.grams() + board.emptyGrams;
  }

  private boolean find(int from, int readyAt, int to, int grams, boolean latest) {
    return received[to] < board.maxBoxesIn[to] && rides.find(from, readyAt, to, grams, latest);
  }

  /** Whether the box can ride as published; the ride is then in {@link #rides}. */
  private boolean onPublishedRide(Load load, Crate crate) {
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
    int grams = load.grams + board.emptyGrams;
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
      placed[load.items[i]] |= !load.isSealed();
    }
  }

  private void noteComing(Load load) {
    for (int i = 0; i < load.count; i++) {
      comesAt[load.items[i]] = load.lastStop();
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
        boolean asPublished = room && onPublishedRide(load, crate);
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
      double d = freight.delay[item];
      boolean home = freight.to[item] == load.to;
      sek += load.sort ? (home ? 2 * d : d) - board.sortCost : isSorted(item) ? d : 2 * d;
    }
    return sek;
  }

  boolean isSorted(int item) {
    return freight.arrival[item] >= 0 || comesAt[item] != NONE;
  }

  private void takeWhatIsThere(Load load, int loadAt) {
    for (int i = load.count - 1; i >= 0; i--) {
      if (!isThere(load.items[i], load.from, loadAt)) {
        load.removeAt(i, freight);
      }
    }
  }

  /** Whether the item is at the unit, sorted if need be, when service begins at the stop. */
  boolean isThere(int item, int unit, int stop) {
    if (comesAt[item] != NONE) {
      int at = comesAt[item];
      return clock.unit[at] == unit && desk.ready[at] <= clock.start[stop];
    }
    if (freight.state[item] != Freight.LOOSE || placed[item]) {
      return false;
    }
    if (freight.arrival[item] >= 0) {
      return freight.units[item][0] == unit
          && desk.readyPast[freight.arrival[item]] <= clock.start[stop];
    }
    return copyAt(item, unit) != NOT_THERE;
  }

  static final int NOT_THERE = -2;

  /** The free copy of a hold at the unit; −1 for a transfer that is there. */
  int copyAt(int item, int unit) {
    for (int c = 0; c < freight.units[item].length; c++) {
      int copy = freight.copies[item][c];
      if (freight.units[item][c] == unit && (copy < 0 || !copyUsed[copy])) {
        return copy;
      }
    }
    return NOT_THERE;
  }

  private void reserveCopies(Load load) {
    for (int i = 0; i < load.count; i++) {
      reserveCopy(load.items[i], load.from);
    }
  }

  void reserveCopy(int item, int unit) {
    int copy = comesAt[item] != NONE ? -1 : copyAt(item, unit);
    if (copy >= 0) {
      copyUsed[copy] = true;
      copyOf[item] = copy;
    }
  }

  private void dissolve(Crate crate) {
    for (int item : crate.items()) {
      loose.offer(item);
    }
  }
}
