package se.bokskjuts.optimizer.replan;

import java.util.Arrays;

/** Changed copies of routes. */
final class Routes {
  private Routes() {}

  static Entry[] with(Entry[] route, int at, Entry entry) {
    Entry[] longer = Arrays.copyOf(route, route.length + 1);
    System.arraycopy(route, at, longer, at + 1, route.length - at);
    longer[at] = entry;
    return longer;
  }

  static Entry[] without(Entry[] route, int at) {
    Entry[] shorter = Arrays.copyOf(route, route.length - 1);
    System.arraycopy(route, at + 1, shorter, at, route.length - at - 1);
    return shorter;
  }

  /** Seconds of driving that the van saves without the stop. */
  static int detour(Board board, int v, Entry[] route, int at) {
    int before = at == 0 ? board.place[v] : route[at - 1].unit();
    int after = at == route.length - 1 ? board.end[v] : route[at + 1].unit();
    int unit = route[at].unit();
    return board.seconds(before, unit) + board.seconds(unit, after) - board.seconds(before, after);
  }

  /** Seconds of driving that a stop at the place adds. */
  static int extra(Board board, int v, Entry[] route, int at, int unit) {
    int before = at == 0 ? board.place[v] : route[at - 1].unit();
    int after = at == route.length ? board.end[v] : route[at].unit();
    return board.seconds(before, unit) + board.seconds(unit, after) - board.seconds(before, after);
  }
}
