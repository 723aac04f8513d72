package se.bokskjuts.benchmarks.whatif;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/**
 * Empty boxes that ride along where the planned load leaves room: from units with more than is
 * right to units with fewer. Nested, four stand where one full box stands (an assumption).
 */
final class EmptiesAboard {
  static final int NESTED = 4;

  /** What changed hands at a stop. */
  record Exchange(int unloaded, int loaded, int stacks) {
    static final Exchange NONE = new Exchange(0, 0, 0);
  }

  private final Route route;
  private final Empties empties;
  private final int[] roomAfter;
  private int aboard;

  EmptiesAboard(DayProblem day, Route route, Van van, Empties empties) {
    this.route = route;
    this.empties = empties;
    this.roomAfter = room(day, route, van);
    int wanted = distinct(route).stream().mapToInt(u -> Math.max(0, -empties.surplus(u))).sum();
    int room = roomAfter.length == 0 ? 0 : roomAfter[0];
    int given = empties.isStore(van.start()) ? wanted : 0;
    this.aboard = Math.min(given, room);
  }

  private static Set<UnitId> distinct(Route route) {
    Set<UnitId> units = new HashSet<>();
    route.stops().forEach(stop -> units.add(stop.unit()));
    return units;
  }

  /** Empties that fit from each stop to the end of the route, beside the planned load. */
  private static int[] room(DayProblem day, Route route, Van van) {
    List<Stop> stops = route.stops();
    int[] room = new int[stops.size()];
    int load = 0;
    for (int i = 0; i < room.length; i++) {
      load += stops.get(i).load().size() - stops.get(i).unload().size();
      int kg = van.capacityGrams() - load * day.boxType().maxGrams();
      int byWeight = Math.max(0, kg) / Math.max(1, day.boxType().emptyGrams());
      room[i] = Math.min(NESTED * Math.max(0, van.capacityBoxes() - load), byWeight);
    }
    for (int i = room.length - 2; i >= 0; i--) {
      room[i] = Math.min(room[i], room[i + 1]);
    }
    return room;
  }

  Exchange exchange(UnitId unit, int stop) {
    int change = empties.isStore(unit) ? atStore(stop) : atLibrary(unit, stop);
    aboard += change;
    empties.add(unit, -change);
    return new Exchange(Math.max(0, -change), Math.max(0, change), stacks(Math.abs(change)));
  }

  /** Boxes taken aboard; below zero: left. */
  private int atLibrary(UnitId unit, int stop) {
    int surplus = empties.surplus(unit);
    return surplus < 0
        ? -Math.min(aboard, -surplus)
        : Math.min(surplus, Math.max(0, roomAfter[stop] - aboard));
  }

  /** What the rest of the round lacks is taken, what is too much is left. */
  private int atStore(int stop) {
    Set<UnitId> rest = new HashSet<>();
    route.stops().stream().skip(stop + 1L).forEach(s -> rest.add(s.unit()));
    int wanted = rest.stream().mapToInt(u -> Math.max(0, -empties.surplus(u))).sum();
    return Math.min(wanted, roomAfter[stop]) - aboard;
  }

  void leaveAt(UnitId end) {
    empties.add(end, aboard);
    aboard = 0;
  }

  private static int stacks(int boxes) {
    return (boxes + NESTED - 1) / NESTED;
  }
}
