package se.bokskjuts.optimizer.replan;

import java.util.Arrays;

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

  private boolean isOpen(Entry entry) {
    return board.windowStart(entry.unit(), entry.start()) == entry.start();
  }

  /** Gives up the stop that lies furthest out of the way until the van is in time. */
  private Entry[] timely(Entry[][] all, int v) {
    Entry[][] alone = new Entry[board.vanCount][0];
    alone[v] = all[v];
    while (alone[v].length > 0 && !isTimely(alone)) {
      int worst = 0;
      int most = Integer.MIN_VALUE;
      for (int i = 0; i < alone[v].length; i++) {
        int saved = Tours.detour(board, v, alone[v], i);
        if (saved >= most) {
          worst = i;
          most = saved;
        }
      }
      alone[v] = Tours.without(alone[v], worst);
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
