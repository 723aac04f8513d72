package se.bokskjuts.optimizer.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** The day with its units, vans and sort points found by id. */
final class Day {
  final DayProblem problem;
  private final Map<UnitId, Unit> units;
  private final Map<VanId, Van> vans;
  private final Map<UnitId, SortPoint> sortPoints;

  Day(DayProblem problem) {
    this.problem = problem;
    this.units = byId(problem.units(), Unit::id);
    this.vans = byId(problem.vans(), Van::id);
    this.sortPoints = byId(problem.sortPoints(), SortPoint::unit);
  }

  private static <K, V> Map<K, V> byId(Iterable<V> values, Function<V, K> id) {
    Map<K, V> map = new LinkedHashMap<>();
    values.forEach(v -> map.put(id.apply(v), v));
    return map;
  }

  Map<UnitId, Unit> units() {
    return units;
  }

  Map<UnitId, SortPoint> sortPoints() {
    return sortPoints;
  }

  Optional<Unit> findUnit(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  Optional<Van> findVan(VanId id) {
    return Optional.ofNullable(vans.get(id));
  }

  boolean isDock(UnitId id) {
    return findUnit(id).map(Unit::dock).orElse(false);
  }

  /** Driving seconds; empty when the matrix lacks one of the units. */
  OptionalInt seconds(UnitId from, UnitId to) {
    boolean covered = problem.matrix().covers(from) && problem.matrix().covers(to);
    return covered ? OptionalInt.of(problem.matrix().seconds(from, to)) : OptionalInt.empty();
  }

  int metres(UnitId from, UnitId to) {
    return problem.matrix().metres(from, to);
  }
}
