package se.bokskjuts.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts pairs of units without a way into few words: the unit that lacks most others is named with
 * them, then the next. So a unit on an island makes one fault, not two for every other unit.
 */
final class Disconnections {
  private static final int MOST_NAMED = 5;

  private final List<Place> places;
  private final boolean[][] missing;
  private final String advice;

  /**
   * @param missing whether there is no way from a place (row) to another (column); is used up
   */
  Disconnections(List<Place> places, boolean[][] missing, ClosedRoads closed) {
    this.places = places;
    this.missing = missing;
    this.advice =
        closed == ClosedRoads.NONE
            ? "Correct the coordinates, or set a road file that joins them."
            : "Open one of the closed roads, or leave the unit out today.";
  }

  static List<RoadFault> between(Place from, Place to, ClosedRoads closed) {
    boolean[][] missing = {{false, true}, {false, false}};
    return new Disconnections(List.of(from, to), missing, closed).faults();
  }

  List<RoadFault> faults() {
    List<RoadFault> faults = new ArrayList<>();
    for (int worst = worst(); !partners(worst).isEmpty(); worst = worst()) {
      faults.add(fault(worst, partners(worst)));
      for (int other = 0; other < places.size(); other++) {
        missing[worst][other] = false;
        missing[other][worst] = false;
      }
    }
    return faults;
  }

  private int worst() {
    return IntStream.range(0, places.size())
        .boxed()
        .max(
            Comparator.comparingInt((Integer unit) -> partners(unit).size())
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private List<Integer> partners(int unit) {
    return IntStream.range(0, places.size())
        .filter(other -> missing[unit][other] || missing[other][unit])
        .boxed()
        .toList();
  }

  private RoadFault fault(int unit, List<Integer> others) {
    Place first = places.get(others.get(0));
    String text = "No road leads " + ways(unit, others) + ". " + advice;
    boolean outward = missing[unit][others.get(0)];
    return outward
        ? RoadFault.between(places.get(unit), first, text)
        : RoadFault.between(first, places.get(unit), text);
  }

  private String ways(int unit, List<Integer> others) {
    String one = "unit " + name(unit);
    String rest = "unit " + names(others);
    if (others.stream().noneMatch(other -> missing[other][unit])) {
      return "from " + one + " to " + rest;
    }
    if (others.stream().noneMatch(other -> missing[unit][other])) {
      return "from " + rest + " to " + one;
    }
    return "between " + one + " and " + rest;
  }

  private String names(List<Integer> units) {
    String named =
        units.stream().limit(MOST_NAMED).map(this::name).collect(Collectors.joining(", "));
    int more = units.size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  private String name(int unit) {
    return places.get(unit).id() + " (" + places.get(unit).name() + ")";
  }
}
