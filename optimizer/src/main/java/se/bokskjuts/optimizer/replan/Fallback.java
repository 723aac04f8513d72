package se.bokskjuts.optimizer.replan;

import java.util.Arrays;
import java.util.Optional;

/**
 * The published routes without what cannot be driven any more: stops that closed, then, where a van
 * breaks a rule, those of its stops that are missed least; boxes aboard that lost their address are
 * brought to the van's end.
 */
final class Fallback {
  /** SEK, roughly, for what a stop that no promise asks for is worth, and for each box there. */
  private static final int STOP = 50;

  private static final int BOX = 30;

  private final Board board;
  private final Outlook outlook;
  private final RouteClock clock;

  Fallback(Outlook outlook) {
    this.outlook = outlook;
    board = outlook.board;
    clock = new RouteClock(board);
  }

  Entry[][] routes() {
    Entry[][] routes = new Entry[board.vanCount][];
    for (int v = 0; v < board.vanCount; v++) {
      routes[v] = Arrays.stream(board.toCome[v]).filter(this::isOpen).toArray(Entry[]::new);
    }
    if (outlook.evaluate(routes) < Outlook.INFEASIBLE) {
      return routes;
    }
    return withoutOne(routes).orElseGet(() -> kept(routes));
  }

  private boolean isOpen(Entry entry) {
    return board.windowStart(entry.unit(), entry.told()) == entry.told();
  }

  /** Boxes that were to be off by now take time elsewhere: the cheapest stop to give up for it. */
  private Optional<Entry[][]> withoutOne(Entry[][] routes) {
    Entry[][] best = null;
    double least = Outlook.INFEASIBLE;
    for (int v = 0; v < board.vanCount; v++) {
      for (int i = 0; i < routes[v].length; i++) {
        Entry[][] less = routes.clone();
        less[v] = Routes.without(routes[v], i);
        double sek = outlook.evaluate(less);
        best = sek < least ? less : best;
        least = Math.min(sek, least);
      }
    }
    return Optional.ofNullable(best);
  }

  /** Van by van, as each breaks a rule, until none does or nothing is left to give up. */
  private Entry[][] kept(Entry[][] routes) {
    Entry[][] less = routes.clone();
    while (outlook.evaluate(less) >= Outlook.INFEASIBLE) {
      int v = outlook.failed;
      boolean ends = less[v].length > 0 && less[v][less[v].length - 1].last();
      if (outlook.isStranded() && !ends) {
        less[v] = Routes.with(less[v], less[v].length, Entry.lastAt(board.end[v]));
      } else if (less[v].length > (ends ? 1 : 0)) {
        less[v] = Routes.without(less[v], toGiveUp(less, v));
      } else {
        return less;
      }
    }
    return less;
  }

  /** The stop missed least of those whose absence is enough, else for the time that it takes. */
  private int toGiveUp(Entry[][] routes, int v) {
    int best = -1;
    boolean enough = false;
    double least = 0;
    int first = Math.min(Math.max(0, board.locked[v]), lastOf(routes[v]));
    for (int i = first; i <= lastOf(routes[v]); i++) {
      boolean heals = heals(routes, v, i);
      double worth = worth(routes, v, i) / (heals ? 1 : 60 + saved(v, routes[v], i));
      if (best < 0 || (heals && !enough) || (heals == enough && worth < least)) {
        best = i;
        enough = heals;
        least = worth;
      }
    }
    return best;
  }

  private static int lastOf(Entry[] route) {
    int last = route.length - 1;
    return last > 0 && route[last].last() ? last - 1 : last;
  }

  private boolean heals(Entry[][] routes, int v, int at) {
    Entry[][] less = routes.clone();
    less[v] = Routes.without(routes[v], at);
    clock.load(less);
    if (!clock.run(v)) {
      return false;
    }
    return outlook.evaluate(less) < Outlook.INFEASIBLE || outlook.failed != v;
  }

  private int saved(int v, Entry[] route, int at) {
    return Math.max(0, Routes.detour(board, v, route, at)) + board.serviceSeconds[route[at].unit()];
  }

  private double worth(Entry[][] routes, int v, int at) {
    int unit = routes[v][at].unit();
    boolean once =
        Arrays.stream(routes).flatMap(Arrays::stream).filter(e -> e.unit() == unit).count() == 1;
    boolean missed = once && outlook.goods.wanted[unit] && !outlook.freight.visited[unit];
    return STOP + BOX * routes[v][at].boxes() + (missed ? board.missedCost[unit] : 0);
  }
}
