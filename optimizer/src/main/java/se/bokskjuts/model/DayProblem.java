package se.bokskjuts.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One service day to plan: all of a day file ({@code bokskjuts-day/1}) with its travel matrix. */
public record DayProblem(
    LocalDate date,
    BoxType boxType,
    List<Unit> units,
    List<SortPoint> sortPoints,
    int dockSeconds,
    List<Van> vans,
    TravelMatrix matrix,
    List<Transfer> transfers,
    List<HoldRequest> holds,
    Rates rates,
    List<Pin> pins) {
  public DayProblem {
    units = List.copyOf(units);
    sortPoints = List.copyOf(sortPoints);
    vans = List.copyOf(vans);
    transfers = List.copyOf(transfers);
    holds = List.copyOf(holds);
    pins = List.copyOf(pins);
    Checks.notNegative(dockSeconds, "dockSeconds");
    Set<UnitId> known = new HashSet<>();
    for (Unit unit : units) {
      Checks.require(known.add(unit.id()), "unit " + unit.id() + " stands twice in the day");
      Checks.require(matrix.covers(unit.id()), "the matrix does not cover unit " + unit.id());
    }
  }

  /** Throws when the day has no such unit. */
  public Unit getUnit(UnitId id) {
    return findUnit(id)
        .orElseThrow(() -> new IllegalArgumentException("the day has no unit " + id));
  }

  public Optional<Unit> findUnit(UnitId id) {
    return units.stream().filter(u -> u.id().equals(id)).findFirst();
  }

  /** Units by id, for callers that look up many. */
  public Map<UnitId, Unit> unitsById() {
    Map<UnitId, Unit> byId = new HashMap<>();
    units.forEach(u -> byId.put(u.id(), u));
    return byId;
  }

  public DayProblem withPins(List<Pin> newPins) {
    return new DayProblem(
        date,
        boxType,
        units,
        sortPoints,
        dockSeconds,
        vans,
        matrix,
        transfers,
        holds,
        rates,
        newPins);
  }
}
