package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Small random changes of tours: a stop more, less or elsewhere, a stretch of stops elsewhere, a
 * van's published tour again. Pinned stops are never touched.
 */
final class TourMoves {
  /** A new stop goes to one of so many cheapest places, the cheapest most often. */
  private static final int PLACES = 4;

  private final Board board;
  private final SplittableRandom random;

  /** Units worth a stop: what the current tours leave behind. */
  private int[] asked = new int[0];

  /** Boxes without a ride: where each stands and where it goes. */
  private final List<int[]> lost = new ArrayList<>();

  TourMoves(Board board, SplittableRandom random) {
    this.board = board;
    this.random = random;
  }

  /** Notes where boxes find no ride, and which promised units are missed. */
  void ask(Outlook outlook) {
    boolean[] units = new boolean[board.unitCount];
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
      boolean missed = board.missedCost[u] > 0 && !outlook.freight.visited[u];
      boolean none = outlook.stowage.rides.firstVisit[u] == Load.NONE;
      units[u] |= none && (missed || outlook.freight.looseAt[u].length > 0);
    }
    List<Integer> list = new ArrayList<>();
    for (int u = 0; u < units.length; u++) {
      if (units[u]) {
        list.add(u);
      }
    }
    asked = list.stream().mapToInt(i -> i).toArray();
  }

  int[] asked() {
    return asked;
  }

  /** A changed copy; null where the change drawn is not possible. */
  Entry @Nullable [][] neighbour(Entry[][] tours) {
    if (board.vanCount == 0) {
      return null;
    }
    int dice = random.nextInt(100);
    Entry[][] next = tours.clone();
    boolean changed;
    if (dice < 12) {
      changed = insertPair(next);
    } else if (dice < 40) {
      changed = insert(next, drawUnit());
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
    put(tours, v, from, box[0]);
    put(tours, v, cheapest(tours, v, box[1], from + 1), box[1]);
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

  /** At one of its cheapest places. */
  boolean insert(Entry[][] tours, int unit) {
    int[] bestVan = new int[PLACES];
    int[] bestAt = new int[PLACES];
    int[] bestExtra = new int[PLACES];
    int n = 0;
    for (int v = 0; v < board.vanCount; v++) {
      if (!board.mayCall(v, unit)) {
        continue;
      }
      int unused = board.van[v].begun() || tours[v].length > 0 ? 0 : 3600;
      for (int at = Math.min(tours[v].length, Math.max(0, board.locked[v]));
          at <= tours[v].length;
          at++) {
        int extra = unused + Tours.extra(board, v, tours[v], at, unit) + random.nextInt(600);
        if (n < PLACES || extra < bestExtra[n - 1]) {
          int p = n < PLACES ? n++ : n - 1;
          while (p > 0 && bestExtra[p - 1] > extra) {
            bestExtra[p] = bestExtra[p - 1];
            bestVan[p] = bestVan[p - 1];
            bestAt[p] = bestAt[p - 1];
            p--;
          }
          bestExtra[p] = extra;
          bestVan[p] = v;
          bestAt[p] = at;
        }
      }
    }
    if (n == 0) {
      return false;
    }
    int pick = Math.min(random.nextInt(n), random.nextInt(n));
    put(tours, bestVan[pick], bestAt[pick], unit);
    return true;
  }

  /** As the van's published stop there, where it is out of its tour. */
  private void put(Entry[][] tours, int v, int at, int unit) {
    Entry entry = Entry.at(unit);
    for (Entry published : board.toCome[v]) {
      if (published.unit() == unit
          && board.windowStart(unit, published.start()) == published.start()
          && Arrays.stream(tours[v]).noneMatch(e -> e.number() == published.number())
          && random.nextInt(4) > 0) {
        entry = published;
        break;
      }
    }
    tours[v] = Tours.with(tours[v], at, entry);
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
      insert(tours, unit);
    }
    return true;
  }

  private boolean restore(Entry[][] tours) {
    int v = random.nextInt(board.vanCount);
    Entry[] old =
        Arrays.stream(board.toCome[v])
            .filter(e -> board.windowStart(e.unit(), e.start()) == e.start())
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
