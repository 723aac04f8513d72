package se.bokskjuts.benchmarks.whatif;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.Scenario;
import se.bokskjuts.data.scenario.Spot;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;
import se.bokskjuts.model.Van;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadClosure;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadPoint;

/**
 * Dalarna as a scenario makes it: what stays the same from day to day.
 *
 * @param roads driving times as the road network has them, on bare roads
 * @param planned driving times that the planner counts on: with winter and slack
 */
record World(
    Scenario scenario,
    List<Unit> units,
    Map<UnitId, Set<DayOfWeek>> promises,
    List<SortPoint> sortPoints,
    Fleet fleet,
    BoxType box,
    Rates rates,
    int dockSeconds,
    TravelMatrix roads,
    TravelMatrix planned) {
  private static final double PERCENT = 100;

  static World of(Scenario scenario, DalarnaBase base, RoadNetwork roads) {
    List<Unit> units = units(scenario, base);
    Map<UnitId, Set<DayOfWeek>> promises = new HashMap<>();
    base.listUnits().forEach(r -> promises.put(r.unit().id(), r.promisedWeekdays()));
    scenario.units().opened().forEach(o -> promises.put(o.unit().id(), o.weekdays()));
    promises.putAll(scenario.weekdays());
    List<RoadClosure> closed =
        scenario.closedRoads().stream()
            .<RoadClosure>map(s -> new RoadClosure.At(new RoadPoint(s.lat(), s.lon())))
            .toList();
    TravelMatrix matrix = roads.matrix(units.stream().map(Place::of).toList(), closed);
    return new World(
        scenario,
        units,
        promises,
        sortPoints(scenario, base),
        Fleet.of(scenario, base),
        scenario.box().orElse(base.boxType()),
        rates(scenario, base.getRates()),
        base.dockSeconds(),
        matrix,
        slower(
            matrix,
            (1 + scenario.chance().slackPercent() / PERCENT)
                * (1 + scenario.chance().slowerPercent() / PERCENT)));
  }

  private static TravelMatrix slower(TravelMatrix matrix, double factor) {
    int n = matrix.units().size();
    int[][] seconds = new int[n][n];
    int[][] metres = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        seconds[i][j] = (int) Math.round(matrix.secondsAt(i, j) * factor);
        metres[i][j] = matrix.metresAt(i, j);
      }
    }
    return new TravelMatrix(matrix.units(), seconds, metres);
  }

  private static List<Unit> units(Scenario scenario, DalarnaBase base) {
    Map<UnitId, Unit> all = new LinkedHashMap<>();
    base.listUnits().forEach(row -> all.put(row.unit().id(), row.unit()));
    scenario.units().opened().forEach(opened -> all.put(opened.unit().id(), opened.unit()));
    scenario.units().moved().forEach((id, spot) -> all.computeIfPresent(id, (k, u) -> at(u, spot)));
    scenario.hub().ifPresent(host -> all.replaceAll((id, unit) -> beside(unit, all.get(host))));
    scenario.units().closed().forEach(all::remove);
    return List.copyOf(all.values());
  }

  private static Unit beside(Unit unit, Unit host) {
    return unit.kind() == UnitKind.MEDIA_GROUP
        ? unit.at(host.municipality(), host.lat(), host.lon())
        : unit;
  }

  private static Unit at(Unit unit, Spot spot) {
    return unit.at(unit.municipality(), spot.lat(), spot.lon());
  }

  private static List<SortPoint> sortPoints(Scenario scenario, DalarnaBase base) {
    Map<UnitId, SortPoint> all = new LinkedHashMap<>();
    base.listUnits().forEach(r -> r.sorting().ifPresent(s -> all.put(s.unit(), s)));
    scenario
        .sortPoints()
        .forEach(
            (u, s) -> all.put(u, new SortPoint(u, LocalTime.of(8, 0), LocalTime.of(16, 0), s)));
    scenario.units().closed().forEach(all::remove);
    return List.copyOf(all.values());
  }

  private static Rates rates(Scenario scenario, Rates old) {
    Map<String, BigDecimal> given = scenario.rates();
    return new Rates(
        old.delayPerDay(),
        given.getOrDefault("ageing", old.ageing()),
        given.getOrDefault("perBox", old.perBox()),
        given.getOrDefault("perLift", old.perLift()),
        given.getOrDefault("perItemSorted", old.perItemSorted()),
        given.getOrDefault("co2PerKg", old.co2PerKg()),
        given.getOrDefault("perMissedVisit", old.perMissedVisit()));
  }

  List<Van> vans() {
    return fleet.vans();
  }

  /** The day as the planner meets it. */
  DayProblem day(LocalDate date, DayState state, MasterRoutes loops) {
    List<Unit> today =
        units.stream()
            .map(
                u ->
                    u.withPromise(isPromised(u, date), state.missedDays(u.id()))
                        .withEmptyBoxes(state.empties().atStart(u)))
            .toList();
    return new DayProblem(
        date,
        box,
        today,
        sortPoints,
        dockSeconds,
        loops.vans(date.getDayOfWeek(), vans()),
        planned,
        state.transfers(),
        state.holds(),
        rates,
        loops.pins(date.getDayOfWeek()));
  }

  boolean isPromised(Unit unit, LocalDate date) {
    return promises.getOrDefault(unit.id(), Set.of()).contains(date.getDayOfWeek());
  }
}
