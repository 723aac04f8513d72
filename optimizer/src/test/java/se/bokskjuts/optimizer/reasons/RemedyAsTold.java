package se.bokskjuts.optimizer.reasons;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** A day changed by what a remedy's values say, as a coordinator would in the settings. */
final class RemedyAsTold {
  private final Remedy remedy;

  private RemedyAsTold(Remedy remedy) {
    this.remedy = remedy;
  }

  static DayProblem on(DayProblem day, Remedy remedy) {
    RemedyAsTold change = new RemedyAsTold(remedy);
    return new DayProblem(
        day.date(),
        day.boxType(),
        day.units().stream().map(change::unit).toList(),
        day.sortPoints(),
        day.dockSeconds(),
        day.vans().stream().map(change::van).toList(),
        day.matrix(),
        day.transfers(),
        day.holds(),
        day.rates(),
        day.pins());
  }

  private int number(String name) {
    return Integer.parseInt(remedy.values().get(name));
  }

  private Unit unit(Unit u) {
    if (!u.id().value().equals(remedy.values().get("unit"))) {
      return u;
    }
    List<TimeWindow> windows = new ArrayList<>(u.windows());
    OptionalInt in = u.maxBoxesIn();
    OptionalInt empty = u.emptyBoxes();
    switch (remedy.kind()) {
      case OPEN_UNTIL -> {
        TimeWindow last = windows.remove(windows.size() - 1);
        windows.add(new TimeWindow(last.from(), LocalTime.parse(remedy.values().get("until"))));
      }
      case EMPTY_BOXES -> empty = OptionalInt.of(empty.getAsInt() + number("boxes"));
      case BOXES_IN -> in = OptionalInt.of(in.getAsInt() + number("boxes"));
      default -> {
        return u;
      }
    }
    return new Unit(
        u.id(),
        u.name(),
        u.municipality(),
        u.kind(),
        u.lat(),
        u.lon(),
        windows,
        u.serviceSeconds(),
        u.secondsPerBox(),
        in,
        empty,
        u.dock(),
        u.promised(),
        u.missedDays());
  }

  private Van van(Van v) {
    if (!v.id().value().equals(remedy.values().get("van"))) {
      return v;
    }
    TimeWindow shift = v.shift();
    int boxes = v.capacityBoxes();
    int grams = v.capacityGrams();
    Optional<Set<UnitId>> serves = v.serves();
    OptionalInt range = v.rangeMetres();
    switch (remedy.kind()) {
      case SHIFT_UNTIL ->
          shift = new TimeWindow(shift.from(), LocalTime.parse(remedy.values().get("until")));
      case RANGE -> range = OptionalInt.of(range.getAsInt() + number("km") * 1000);
      case ROOM -> boxes += number("boxes");
      case PAYLOAD -> grams += number("grams");
      case SERVES -> {
        Set<UnitId> more = new HashSet<>(serves.orElseThrow());
        more.add(UnitId.of(remedy.values().get("unit")));
        serves = Optional.of(more);
      }
      default -> {
        return v;
      }
    }
    return new Van(
        v.id(),
        v.start(),
        v.end(),
        shift,
        boxes,
        grams,
        serves,
        range,
        v.gramsCo2PerKm(),
        v.fixed(),
        v.perHour(),
        v.perKm(),
        v.maxWorkSeconds(),
        v.breakSeconds());
  }
}
