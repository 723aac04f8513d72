package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Small random changes of tours: a stop more, less or elsewhere, a stretch of stops elsewhere, a
 * van's published tour again. Pinned stops are never touched.
 */
final class TourMoves {
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

  /** Units worth a stop: what the current tours leave behind. */
  private int[] asked = new int[0];

  /** Boxes without a ride: where each stands and where it goes. */
  private final List<int[]> lost = new ArrayList<>();

  TourMoves(Board board, SplittableRandom random) {
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
  Entry @Nullable [][] neighbour(Entry[][] tours) {
    if (board.vanCount == 0) {
      return null;
    }
    Entry[][] next = tours.clone();
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
  private boolean insertPair(Entry[][] tours) {
    if (lost.isEmpty()) {
      return false;
    }
    int[] box = lost.get(random.nextInt(lost.size()));
    int v = random.nextInt(board.vanCount);
    if (!board.mayCall(v, box[0]) || !board.mayCall(v, box[1])) {
      return false;
    }
    int from = cheapest(tours, v, box[0], Math.max(0, board.locked[v]));
    places.put(tours, v, from, box[0]);
    places.put(tours, v, cheapest(tours, v, box[1], from + 1), box[1]);
    return true;
  }

  private int cheapest(Entry[][] tours, int v, int unit, int first) {
    int best = Math.min(first, tours[v].length);
    for (int at = best + 1; at <= tours[v].length; at++) {
      boolean cheaper =
          Tours.extra(board, v, tours[v], at, unit) < Tours.extra(board, v, tours[v], best, unit);
      best = cheaper ? at : best;
    }
    return best;
  }

  private int drawUnit() {
    return asked.length > 0 && random.nextInt(4) > 0
        ? asked[random.nextInt(asked.length)]
        : random.nextInt(board.unitCount);
  }

  private int @Nullable [] remove(Entry[][] tours, int count) {
    int v = random.nextInt(board.vanCount);
    int first = Math.max(0, board.locked[v]);
    int free = tours[v].length - first;
    if (free < 1) {
      return null;
    }
    int at = first + random.nextInt(free);
    int n = Math.min(count, tours[v].length - at);
    int[] units = new int[n];
    for (int i = 0; i < n; i++) {
      units[i] = tours[v][at].unit();
      tours[v] = Tours.without(tours[v], at);
    }
    return units;
  }

  private boolean relocate(Entry[][] tours, int count) {
    int[] units = remove(tours, count);
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
      places.insert(tours, unit);
    }
    return true;
  }

  private boolean restore(Entry[][] tours) {
    int v = random.nextInt(board.vanCount);
    Entry[] old =
        Arrays.stream(board.toCome[v])
            .filter(e -> board.windowStart(e.unit(), e.told()) == e.told())
            .toArray(Entry[]::new);
    if (Arrays.equals(old, tours[v])) {
      return false;
    }
    tours[v] = old;
    return true;
  }

  private boolean exchange(Entry[][] tours) {
    int v = random.nextInt(board.vanCount);
    int first = Math.max(0, board.locked[v]);
    if (tours[v].length - first < 2) {
      return false;
    }
    int a = first + random.nextInt(tours[v].length - first);
    int b = first + random.nextInt(tours[v].length - first);
    Entry[] tour = tours[v].clone();
    tour[a] = tours[v][b];
    tour[b] = tours[v][a];
    tours[v] = tour;
    return a != b;
  }
}
