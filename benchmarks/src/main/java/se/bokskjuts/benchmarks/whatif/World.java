package se.bokskjuts.benchmarks.whatif;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.Scenario;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadClosure;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadPoint;

/** Dalarna as a scenario makes it: what stays the same from day to day. */
record World(
    Scenario scenario,
    List<Unit> units,
    Map<UnitId, Set<DayOfWeek>> promises,
    List<SortPoint> sortPoints,
    List<Van> vans,
    BoxType box,
    Rates rates,
    int dockSeconds,
    TravelMatrix matrix) {
  private static final BigDecimal ELECTRIC_GRAMS = BigDecimal.valueOf(15);
  private static final BigDecimal ELECTRIC_PER_KM = new BigDecimal("3.50");
  private static final int ELECTRIC_METRES = 260_000;

  static World of(Scenario scenario, DalarnaBase base, RoadNetwork roads) {
    List<Unit> units = units(scenario, base);
    Map<UnitId, Set<DayOfWeek>> promises = new HashMap<>();
    base.listUnits().forEach(r -> promises.put(r.unit().id(), r.promisedWeekdays()));
    promises.putAll(scenario.weekdays());
    List<RoadClosure> closed =
        scenario.closed().stream()
            .<RoadClosure>map(at -> new RoadClosure.At(new RoadPoint(at.lat(), at.lon())))
            .toList();
    return new World(
        scenario,
        units,
        promises,
        sortPoints(scenario, base),
        vans(scenario, base),
        scenario.box().orElse(base.boxType()),
        rates(scenario, base.getRates()),
        base.dockSeconds(),
        roads.matrix(units.stream().map(Place::of).toList(), closed));
  }

  private static List<Unit> units(Scenario scenario, DalarnaBase base) {
    List<Unit> units = new ArrayList<>();
    for (UnitRow row : base.listUnits()) {
      Unit unit = row.unit();
      boolean moved = unit.kind() == UnitKind.MEDIA_GROUP && scenario.hub().isPresent();
      units.add(moved ? beside(unit, base, scenario.hub().get()) : unit);
    }
    return units;
  }

  private static Unit beside(Unit hub, DalarnaBase base, UnitId host) {
    Unit at =
        base.listUnits().stream()
            .map(UnitRow::unit)
            .filter(u -> u.id().equals(host))
            .findFirst()
            .orElseThrow();
    return new Unit(
        hub.id(),
        hub.name(),
        at.municipality(),
        hub.kind(),
        at.lat(),
        at.lon(),
        hub.windows(),
        hub.serviceSeconds(),
        hub.secondsPerBox(),
        hub.maxBoxesIn(),
        hub.emptyBoxes(),
        hub.dock(),
        hub.promised(),
        hub.missedDays());
  }

  private static List<SortPoint> sortPoints(Scenario scenario, DalarnaBase base) {
    Map<UnitId, SortPoint> all = new java.util.LinkedHashMap<>();
    base.listUnits().forEach(r -> r.sorting().ifPresent(s -> all.put(s.unit(), s)));
    scenario
        .sortPoints()
        .forEach(
            (u, s) -> all.put(u, new SortPoint(u, LocalTime.of(8, 0), LocalTime.of(16, 0), s)));
    return List.copyOf(all.values());
  }

  private static List<Van> vans(Scenario scenario, DalarnaBase base) {
    Map<VanId, Van> known = new java.util.LinkedHashMap<>();
    base.listVans().forEach(v -> known.put(v.id(), v));
    List<Van> vans = new ArrayList<>(known.values());
    scenario.vansAdded().forEach((id, like) -> vans.add(changed(known.get(like), id, scenario)));
    vans.removeIf(v -> scenario.vansRemoved().contains(v.id()));
    vans.replaceAll(
        v -> scenario.vansAdded().containsKey(v.id()) ? v : changed(v, v.id(), scenario));
    return vans;
  }

  private static Van changed(Van v, VanId id, Scenario scenario) {
    boolean electric = scenario.electric().contains(v.id());
    return new Van(
        id,
        v.start(),
        v.end(),
        v.shift(),
        v.capacityBoxes(),
        v.capacityGrams(),
        v.serves(),
        electric ? OptionalInt.of(ELECTRIC_METRES) : v.rangeMetres(),
        electric ? ELECTRIC_GRAMS : v.gramsCo2PerKm(),
        v.fixed(),
        scenario.rates().getOrDefault("vanPerHour", v.perHour()),
        scenario.rates().getOrDefault("vanPerKm", electric ? ELECTRIC_PER_KM : v.perKm()),
        v.maxWorkSeconds(),
        v.breakSeconds());
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

  DayProblem day(
      LocalDate date,
      Map<UnitId, Integer> missedDays,
      List<Transfer> transfers,
      List<HoldRequest> holds) {
    List<Unit> today =
        units.stream()
            .map(u -> onDay(u, isPromised(u, date), missedDays.getOrDefault(u.id(), 0)))
            .toList();
    return new DayProblem(
        date,
        box,
        today,
        sortPoints,
        dockSeconds,
        vans,
        matrix,
        transfers,
        holds,
        rates,
        List.of());
  }

  boolean isPromised(Unit unit, LocalDate date) {
    return promises.getOrDefault(unit.id(), Set.of()).contains(date.getDayOfWeek());
  }

  private static Unit onDay(Unit unit, boolean promised, int missedDays) {
    return new UnitRow(0, unit, List.of(), Set.of(), Optional.empty(), "", false)
        .onDay(promised, missedDays);
  }
}
