package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Small random changes of routes: a stop more, less or elsewhere, a stretch of stops elsewhere, a
 * van's published route again. Pinned stops are never touched.
 */
final class RouteMoves {
  /** Of a hundred changes so many are wide. */
  private static final int WIDE = 25;

  private final Board board;
  private final SplittableRandom random;
  private final StopPlaces places;
  private final WideMoves wide;

  /** SEK of missing each unit, if no van lifts a box there any more. */
  private final double[] worth;

  /** Promised units that no van comes to. */
  private int[] missed = new int[0];

  /** Units worth a stop: what the current routes leave behind. */
  private int[] asked = new int[0];

  /** Boxes without a ride: where each stands and where it goes. */
  private final List<int[]> lost = new ArrayList<>();

  RouteMoves(Board board, SplittableRandom random) {
    this.board = board;
    this.random = random;
    places = new StopPlaces(board, random);
    wide = new WideMoves(board, random, places);
    worth = new double[board.unitCount];
  }

  /** Notes where boxes find no ride, and which promised units are missed. */
  void ask(Outlook outlook) {
    boolean[] units = new boolean[board.unitCount];
    boolean[] misses = new boolean[board.unitCount];
    lost.clear();
    for (Load load : outlook.stowage.loads) {
      if (!load.rides && load.crate != null) {
        int at = load.isSealed() ? load.crate.at() : load.from;
        units[at] = true;
        units[load.to] = true;
        lost.add(new int[] {at, load.to});
      }
    }
    for (int u = 0; u < board.unitCount; u++) {
      boolean owed = outlook.goods.wanted[u] && !outlook.freight.visited[u];
      worth[u] = owed ? board.missedCost[u] : 0;
      boolean none = outlook.stowage.rides.firstVisit[u] == Load.NONE;
      misses[u] = none && worth[u] > 0;
      units[u] |= misses[u] || (none && outlook.freight.looseAt[u].length > 0);
    }
    asked = dearestFirst(units);
    missed = dearestFirst(misses);
  }

  private int[] dearestFirst(boolean[] units) {
    return IntStream.range(0, units.length)
        .filter(u -> units[u])
        .boxed()
        .sorted(Comparator.comparingDouble(u -> -worth[u]))
        .mapToInt(u -> u)
        .toArray();
  }

  int[] asked() {
    return asked;
  }

  /** A changed copy; null where the change drawn is not possible. */
  Entry @Nullable [][] neighbour(Entry[][] routes) {
    if (board.vanCount == 0) {
      return null;
    }
    Entry[][] next = routes.clone();
    return random.nextInt(100) < WIDE ? changedWidely(next) : changed(next);
  }

  private Entry @Nullable [][] changedWidely(Entry[][] next) {
    boolean isMissed = missed.length > 0 && random.nextInt(3) > 0;
    int unit = isMissed ? missed[random.nextInt(missed.length)] : drawUnit();
    boolean changed =
        isMissed && random.nextBoolean()
            ? wide.press(next, unit, worth)
            : wide.sowAnew(next, unit, isMissed, worth);
    return changed ? next : null;
  }

  private Entry @Nullable [][] changed(Entry[][] next) {
    int dice = random.nextInt(100);
    boolean changed;
    if (dice < 12) {
      changed = insertPair(next);
    } else if (dice < 40) {
      changed = places.insert(next, drawUnit()) >= 0;
    } else if (dice < 52) {
      changed = remove(next, 1) != null;
    } else if (dice < 72) {
      changed = relocate(next, 1);
    } else if (dice < 86) {
      changed = relocate(next, 2 + random.nextInt(4));
    } else if (dice < 94) {
      changed = restore(next);
    } else {
      changed = exchange(next);
    }
    return changed ? next : null;
  }

  /** A lost box's units, one after the other in one van. */
  private boolean insertPair(Entry[][] routes) {
    if (lost.isEmpty()) {
      return false;
    }
    int[] box = lost.get(random.nextInt(lost.size()));
    int v = random.nextInt(board.vanCount);
    if (!board.mayCall(v, box[0]) || !board.mayCall(v, box[1])) {
      return false;
    }
    int from = cheapest(routes, v, box[0], Math.max(0, board.locked[v]));
    places.put(routes, v, from, box[0]);
    places.put(routes, v, cheapest(routes, v, box[1], from + 1), box[1]);
    return true;
  }

  private int cheapest(Entry[][] routes, int v, int unit, int first) {
    int best = Math.min(first, routes[v].length);
    for (int at = best + 1; at <= routes[v].length; at++) {
      boolean cheaper =
          Routes.extra(board, v, routes[v], at, unit)
              < Routes.extra(board, v, routes[v], best, unit);
      best = cheaper ? at : best;
    }
    return best;
  }

  private int drawUnit() {
    return asked.length > 0 && random.nextInt(4) > 0
        ? asked[random.nextInt(asked.length)]
        : random.nextInt(board.unitCount);
  }

  private int @Nullable [] remove(Entry[][] routes, int count) {
    int v = random.nextInt(board.vanCount);
    int first = Math.max(0, board.locked[v]);
    int free = routes[v].length - first;
    if (free < 1) {
      return null;
    }
    int at = first + random.nextInt(free);
    int n = Math.min(count, routes[v].length - at);
    int[] units = new int[n];
    for (int i = 0; i < n; i++) {
      units[i] = routes[v][at].unit();
      routes[v] = Routes.without(routes[v], at);
    }
    return units;
  }

  private boolean relocate(Entry[][] routes, int count) {
    int[] units = remove(routes, count);
    if (units == null) {
      return false;
    }
    for (int i = 0; i < units.length; i++) {
      int other = random.nextInt(units.length);
      int swap = units[i];
      units[i] = units[other];
      units[other] = swap;
    }
    for (int unit : units) {
      places.insert(routes, unit);
    }
    return true;
  }

  private boolean restore(Entry[][] routes) {
    int v = random.nextInt(board.vanCount);
    Entry[] old =
        Arrays.stream(board.toCome[v])
            .filter(e -> board.windowStart(e.unit(), e.told()) == e.told())
            .toArray(Entry[]::new);
    if (Arrays.equals(old, routes[v])) {
      return false;
    }
    routes[v] = old;
    return true;
  }

  private boolean exchange(Entry[][] routes) {
    int v = random.nextInt(board.vanCount);
    int first = Math.max(0, board.locked[v]);
    if (routes[v].length - first < 2) {
      return false;
    }
    int a = first + random.nextInt(routes[v].length - first);
    int b = first + random.nextInt(routes[v].length - first);
    Entry[] route = routes[v].clone();
    route[a] = routes[v][b];
    route[b] = routes[v][a];
    routes[v] = route;
    return a != b;
  }
}
