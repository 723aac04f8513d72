package se.bokskjuts.optimizer.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Stop;

/** The published stops to come, by their numbers, and the boxes that are lifted there. */
final class ToCome {
  private final Board board;
  private final List<Stop> stops = new ArrayList<>();

  ToCome(Board board) {
    this.board = board;
    for (VanPast van : board.van) {
      add(van);
    }
    board.past.vans().values().stream().filter(VanPast::broken).forEach(this::add);
  }

  private void add(VanPast van) {
    van.published()
        .ifPresent(r -> stops.addAll(r.stops().subList(van.publishedStops(), r.stops().size())));
  }

  Stop stopOf(Entry entry) {
    return stops.get(entry.number());
  }

  /** Second at which each box is first loaded. */
  Map<BoxId, Integer> firstLoads() {
    Map<BoxId, Integer> first = new HashMap<>();
    for (Entry entry : board.entries) {
      stopOf(entry).load().forEach(b -> first.merge(b, entry.start(), Math::min));
    }
    return first;
  }

  /** Numbers of the stops to come where the box is lifted, in order of time. */
  int[] rideOf(BoxId box, boolean aboard) {
    List<int[]> lifts = new ArrayList<>();
    for (Entry entry : board.entries) {
      Stop stop = stopOf(entry);
      if (stop.unload().contains(box)) {
        lifts.add(new int[] {entry.start(), 0, entry.number()});
      }
      if (stop.load().contains(box)) {
        lifts.add(new int[] {entry.start(), 1, entry.number()});
      }
    }
    lifts.sort(Comparator.<int[]>comparingInt(l -> l[0]).thenComparingInt(l -> l[1]));
    int[] ride = {-1, -1, -1, -1};
    int at = aboard ? 1 : 0;
    for (int[] lift : lifts) {
      if (at < 4) {
        ride[at++] = lift[2];
      }
    }
    return ride;
  }
}
