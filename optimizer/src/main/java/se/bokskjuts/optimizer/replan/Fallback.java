package se.bokskjuts.optimizer.replan;

import java.util.Arrays;
import java.util.Optional;

/**
 * The published tours without what cannot be driven any more: stops that closed, then, where a van
 * would be late, its last stops; boxes aboard that lost their address are brought to the van's end.
 */
final class Fallback {
  private final Board board;
  private final Outlook outlook;

  Fallback(Outlook outlook) {
    this.outlook = outlook;
    board = outlook.board;
  }

  Entry[][] tours() {
    Entry[][] tours = new Entry[board.vanCount][];
    for (int v = 0; v < board.vanCount; v++) {
      tours[v] = Arrays.stream(board.toCome[v]).filter(this::isOpen).toArray(Entry[]::new);
      tours[v] = timely(tours, v);
    }
    if (outlook.evaluate(tours) < Outlook.INFEASIBLE) {
      return tours;
    }
    Optional<Entry[][]> shed = withoutOne(tours).or(() -> withoutSomeOfOne(tours));
    if (shed.isPresent()) {
      return shed.get();
    }
    Entry[][] ending = endingAtEnds(tours);
    if (outlook.evaluate(ending) < Outlook.INFEASIBLE) {
      return ending;
    }
    for (int v = 0; v < board.vanCount; v++) {
      ending = withoutStops(ending, v);
      if (outlook.evaluate(ending) < Outlook.INFEASIBLE) {
        return ending;
      }
    }
    return ending;
  }

  /** Boxes that were to be off by now take time elsewhere: the cheapest stop to give up for it. */
  private Optional<Entry[][]> withoutOne(Entry[][] tours) {
    Entry[][] best = null;
    double least = Outlook.INFEASIBLE;
    for (int v = 0; v < board.vanCount; v++) {
      for (int i = 0; i < tours[v].length; i++) {
        Entry[][] less = tours.clone();
        less[v] = Tours.without(tours[v], i);
        double sek = outlook.evaluate(less);
        best = sek < least ? less : best;
        least = Math.min(sek, least);
      }
    }
    return Optional.ofNullable(best);
  }

  /** Stops of one van given up, the furthest out of the way first, until all rules are kept. */
  private Optional<Entry[][]> withoutSomeOfOne(Entry[][] tours) {
    Entry[][] best = null;
    double least = Outlook.INFEASIBLE;
    for (int v = 0; v < board.vanCount; v++) {
      Entry[][] less = tours.clone();
      double sek = Outlook.INFEASIBLE;
      while (sek >= Outlook.INFEASIBLE && less[v].length > 0) {
        less[v] = Tours.without(less[v], furthest(v, less[v]));
        sek = outlook.evaluate(less);
      }
      best = sek < least ? less : best;
      least = Math.min(sek, least);
    }
    return Optional.ofNullable(best);
  }

  private int furthest(int v, Entry[] tour) {
    int worst = 0;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < tour.length; i++) {
      int saved = Tours.detour(board, v, tour, i);
      if (saved >= most) {
        worst = i;
        most = saved;
      }
    }
    return worst;
  }

  private boolean isOpen(Entry entry) {
    return board.windowStart(entry.unit(), entry.start()) == entry.start();
  }

  /** Gives up the stop that lies furthest out of the way until the van is in time. */
  private Entry[] timely(Entry[][] all, int v) {
    Entry[][] alone = new Entry[board.vanCount][0];
    alone[v] = all[v];
    while (alone[v].length > 0 && !isTimely(alone)) {
      alone[v] = Tours.without(alone[v], furthest(v, alone[v]));
    }
    return alone[v];
  }

  private boolean isTimely(Entry[][] tours) {
    outlook.clock.load(tours);
    return outlook.clock.run();
  }

  /** Every van with boxes aboard ends at its end unit with a stop, whatever its windows say. */
  private Entry[][] endingAtEnds(Entry[][] tours) {
    Entry[][] ending = tours.clone();
    for (int v = 0; v < board.vanCount; v++) {
      if (!board.van[v].aboard().isEmpty()) {
        ending[v] = Tours.with(tours[v], tours[v].length, Entry.lastAt(board.end[v]));
        Entry[][] alone = new Entry[board.vanCount][0];
        alone[v] = ending[v];
        while (ending[v].length > 1 && !isTimely(alone)) {
          ending[v] = Tours.without(ending[v], ending[v].length - 2);
          alone[v] = ending[v];
        }
      }
    }
    return ending;
  }

  private Entry[][] withoutStops(Entry[][] tours, int v) {
    Entry[][] less = tours.clone();
    less[v] = Arrays.stream(tours[v]).filter(Entry::last).toArray(Entry[]::new);
    return less;
  }
}
