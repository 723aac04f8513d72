package se.bokskjuts.optimizer.reasons;

import java.util.HashMap;
import java.util.Map;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** The day's units found by id, with the driving between them. */
final class Places {
  private final Map<UnitId, Place> byId = new HashMap<>();
  private final TravelMatrix matrix;

  Places(DayProblem day) {
    this.matrix = day.matrix();
    for (Unit unit : day.units()) {
      byId.put(unit.id(), new Place(unit, matrix.indexOf(unit.id())));
    }
  }

  Place get(UnitId id) {
    Place place = byId.get(id);
    if (place == null) {
      throw new IllegalArgumentException("the day has no unit " + id);
    }
    return place;
  }

  int seconds(Place from, Place to) {
    return matrix.secondsAt(from.index(), to.index());
  }

  int metres(Place from, Place to) {
    return matrix.metresAt(from.index(), to.index());
  }
}
