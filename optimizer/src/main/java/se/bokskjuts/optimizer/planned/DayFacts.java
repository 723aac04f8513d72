package se.bokskjuts.optimizer.planned;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** What is given for the day and never changes while it is planned. */
final class DayFacts {
  final DayProblem day;
  final Map<TransferId, ItemFacts> items = new LinkedHashMap<>();
  private final Map<UnitId, Unit> units;
  private final Map<UnitId, SortPoint> sortPoints = new HashMap<>();
  private final Map<VanId, Integer> vanOrder = new HashMap<>();

  DayFacts(DayProblem day) {
    this.day = day;
    this.units = day.unitsById();
    day.vans().forEach(v -> vanOrder.put(v.id(), vanOrder.size()));
    day.sortPoints().forEach(s -> sortPoints.put(s.unit(), s));
    day.transfers().forEach(t -> add(ItemFacts.of(t, day.rates())));
    day.holds().forEach(h -> add(ItemFacts.of(h, day.rates())));
  }

  private void add(ItemFacts item) {
    items.put(item.id(), item);
  }

  Optional<Unit> findUnit(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  Unit getUnit(UnitId id) {
    return findUnit(id).orElseThrow(() -> new IllegalArgumentException("no unit " + id));
  }

  boolean isDock(UnitId id) {
    return getUnit(id).dock();
  }

  Optional<SortPoint> findSortPoint(UnitId id) {
    return Optional.ofNullable(sortPoints.get(id));
  }

  int orderOf(VanId id) {
    return vanOrder.get(id);
  }

  boolean knows(VanId id) {
    return vanOrder.containsKey(id);
  }

  int seconds(UnitId from, UnitId to) {
    return day.matrix().seconds(from, to);
  }

  int metres(UnitId from, UnitId to) {
    return day.matrix().metres(from, to);
  }

  /** Items and the box itself. */
  long grossGrams(Box box) {
    long grams = day.boxType().emptyGrams();
    for (TransferId item : box.items()) {
      grams += items.get(item).grams();
    }
    return grams;
  }
}
