package se.bokskjuts.optimizer.replan;

import java.util.Arrays;

/** Changed copies of tours. */
final class Tours {
  private Tours() {}

  static Entry[] with(Entry[] tour, int at, Entry entry) {
    Entry[] longer = Arrays.copyOf(tour, tour.length + 1);
    System.arraycopy(tour, at, longer, at + 1, tour.length - at);
    longer[at] = entry;
    return longer;
  }

  static Entry[] without(Entry[] tour, int at) {
    Entry[] shorter = Arrays.copyOf(tour, tour.length - 1);
    System.arraycopy(tour, at + 1, shorter, at, tour.length - at - 1);
    return shorter;
  }

  /** Seconds of driving that the van saves without the stop. */
  static int detour(Board board, int v, Entry[] tour, int at) {
    int before = at == 0 ? board.place[v] : tour[at - 1].unit();
    int after = at == tour.length - 1 ? board.end[v] : tour[at + 1].unit();
    int unit = tour[at].unit();
    return board.seconds(before, unit) + board.seconds(unit, after) - board.seconds(before, after);
  }

  /** Seconds of driving that a stop at the place adds. */
  static int extra(Board board, int v, Entry[] tour, int at, int unit) {
    int before = at == 0 ? board.place[v] : tour[at - 1].unit();
    int after = at == tour.length ? board.end[v] : tour[at].unit();
    return board.seconds(before, unit) + board.seconds(unit, after) - board.seconds(before, after);
  }
}
