package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** When sorted items are ready, first come, first served: boxes come by now and boxes to come. */
final class SortDesk {
  private final Board board;
  private final Freight freight;
  private final RouteClock clock;

  /** Items handed in at each stop to come. */
  int[] items = new int[64];

  /** Second at which they are ready; {@link Board#NEVER} if only tomorrow. */
  int[] ready = new int[64];

  final int[] readyPast;

  SortDesk(Board board, Freight freight, RouteClock clock) {
    this.board = board;
    this.freight = freight;
    this.clock = clock;
    readyPast = new int[freight.arrivals.size()];
  }

  void reset() {
    if (items.length < clock.stopCount) {
      items = new int[2 * clock.stopCount];
      ready = new int[2 * clock.stopCount];
    }
    Arrays.fill(items, 0, clock.stopCount, 0);
  }

  void run() {
    for (int s = 0; s < board.sortUnit.length; s++) {
      run(s);
    }
  }

  private void run(int s) {
    int unit = board.sortUnit[s];
    List<int[]> queue = new ArrayList<>();
    for (int a = 0; a < freight.arrivals.size(); a++) {
      int[] arrival = freight.arrivals.get(a);
      if (arrival[0] == unit) {
        queue.add(new int[] {arrival[1], arrival[2], arrival[3], a, 0});
      }
    }
    for (int k = 0; k < clock.stopCount; k++) {
      if (items[k] > 0 && clock.unit[k] == unit) {
        queue.add(new int[] {clock.depart[k], board.vanRank[clock.van[k]], items[k], k, 1});
      }
    }
    queue.sort(Comparator.<int[]>comparingInt(q -> q[0]).thenComparingInt(q -> q[1]));
    int free = 0;
    for (int[] q : queue) {
      free = Math.max(Math.max(q[0], free), board.sortOpens[s]) + q[2] * board.sortSeconds[s];
      int at = free <= board.sortCloses[s] ? free : Board.NEVER;
      if (q[4] == 1) {
        ready[q[3]] = at;
      } else {
        readyPast[q[3]] = at;
      }
    }
  }
}
