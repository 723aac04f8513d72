package se.bokskjuts.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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

  public DayProblem withUnits(List<Unit> other) {
    return with(other, vans, matrix, transfers, holds, pins);
  }

  public DayProblem withUnit(UnitId id, UnaryOperator<Unit> change) {
    return withUnits(units.stream().map(u -> u.id().equals(id) ? change.apply(u) : u).toList());
  }

  public DayProblem withVans(List<Van> other) {
    return with(units, other, matrix, transfers, holds, pins);
  }

  public DayProblem withVan(VanId id, UnaryOperator<Van> change) {
    return withVans(vans.stream().map(v -> v.id().equals(id) ? change.apply(v) : v).toList());
  }

  public DayProblem withMatrix(TravelMatrix other) {
    return with(units, vans, other, transfers, holds, pins);
  }

  public DayProblem withDemand(List<Transfer> otherTransfers, List<HoldRequest> otherHolds) {
    return with(units, vans, matrix, otherTransfers, otherHolds, pins);
  }

  public DayProblem withPins(List<Pin> other) {
    return with(units, vans, matrix, transfers, holds, other);
  }

  private DayProblem with(
      List<Unit> newUnits,
      List<Van> newVans,
      TravelMatrix newMatrix,
      List<Transfer> newTransfers,
      List<HoldRequest> newHolds,
      List<Pin> newPins) {
    return new DayProblem(
        date,
        boxType,
        newUnits,
        sortPoints,
        dockSeconds,
        newVans,
        newMatrix,
        newTransfers,
        newHolds,
        rates,
        newPins);
  }
}
