package se.bokskjuts.optimizer.replan;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Puts stops into routes: at one of the places that cost least driving, drawn by chance. */
final class StopPlaces {
  /** A new stop goes to one of so many cheapest places, the cheapest most often. */
  private static final int PLACES = 4;

  /** Seconds by which a place may be thought dearer than it is. */
  private static final int NOISE = 600;

  /** Seconds of driving that a van not used so far is worth. */
  private static final int UNUSED = 3600;

  private final Board board;
  private final SplittableRandom random;
  private final RouteClock clock;
  private final int[] vans = new int[PLACES];
  private final int[] places = new int[PLACES];
  private final int[] extras = new int[PLACES];
  private int found;

  StopPlaces(Board board, SplittableRandom random) {
    this.board = board;
    this.random = random;
    clock = new RouteClock(board);
  }

  /** The van it went to; −1 where no van may call there. */
  int insert(Entry[][] routes, int unit) {
    rank(routes, unit);
    if (found == 0) {
      return -1;
    }
    int pick = Math.min(random.nextInt(found), random.nextInt(found));
    put(routes, vans[pick], places[pick], unit);
    return vans[pick];
  }

  /** At the first of the cheapest places from which the van still is in time everywhere. */
  boolean insertInTime(Entry[][] routes, int unit) {
    rank(routes, unit);
    for (int p = 0; p < found; p++) {
      Entry[] before = routes[vans[p]];
      put(routes, vans[p], places[p], unit);
      if (isInTime(routes, vans[p])) {
        return true;
      }
      routes[vans[p]] = before;
    }
    return false;
  }

  /** Whether the van keeps its times, with the boxes expected at its stops. */
  boolean isInTime(Entry[][] routes, int v) {
    clock.load(routes);
    return clock.run(v);
  }

  private void rank(Entry[][] routes, int unit) {
    found = 0;
    for (int v = 0; v < board.vanCount; v++) {
      if (!board.mayCall(v, unit)) {
        continue;
      }
      int unused = board.van[v].begun() || routes[v].length > 0 ? 0 : UNUSED;
      for (int at = first(routes, v); at <= routes[v].length; at++) {
        int extra = unused + Routes.extra(board, v, routes[v], at, unit) + random.nextInt(NOISE);
        if (found < PLACES || extra < extras[found - 1]) {
          sortIn(v, at, extra);
        }
      }
    }
  }

  private void sortIn(int v, int at, int extra) {
    int p = found < PLACES ? found++ : found - 1;
    while (p > 0 && extras[p - 1] > extra) {
      extras[p] = extras[p - 1];
      vans[p] = vans[p - 1];
      places[p] = places[p - 1];
      p--;
    }
    extras[p] = extra;
    vans[p] = v;
    places[p] = at;
  }

  /** The first place that is not pinned. */
  int first(Entry[][] routes, int v) {
    return Math.min(routes[v].length, Math.max(0, board.locked[v]));
  }

  /** As the van's published stop there, where it is out of its route. */
  void put(Entry[][] routes, int v, int at, int unit) {
    Entry entry = Entry.at(unit);
    for (Entry published : board.toCome[v]) {
      if (published.unit() == unit
          && board.windowStart(unit, published.told()) == published.told()
          && Arrays.stream(routes[v]).noneMatch(e -> e.number() == published.number())
          && random.nextInt(4) > 0) {
        entry = published;
        break;
      }
    }
    routes[v] = Routes.with(routes[v], at, entry);
  }
}
