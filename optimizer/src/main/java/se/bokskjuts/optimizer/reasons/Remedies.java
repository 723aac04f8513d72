package se.bokskjuts.optimizer.reasons;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.reasons.Remedy.RemedyKind;

/** The small change that takes an obstacle away. */
final class Remedies {
  private static final int QUARTER = 900;
  private static final int LATEST = 86_400 - QUARTER;

  /** The change in words and the day with it. */
  record Change(RemedyKind kind, Map<String, String> values, DayProblem day) {
    Remedy saving(Money saves) {
      return new Remedy(kind, values, saves);
    }
  }

  private Remedies() {}

  /** Empty when the obstacles are more than one thing, or nothing that can be changed. */
  static Optional<Change> of(DayProblem day, List<Obstacle> obstacles) {
    if (obstacles.size() != 1) {
      return Optional.empty();
    }
    Obstacle one = obstacles.get(0);
    return switch (one.kind()) {
      case WINDOW -> openUntil(day, one);
      case SHIFT -> shiftUntil(day, one);
      case RANGE -> Optional.of(range(day, one));
      case BOXES_ABOARD, WEIGHT_ABOARD -> Optional.of(room(day, one));
      case SERVES -> Optional.of(serves(day, one));
      case EMPTY_BOXES -> Optional.of(emptyBoxes(day, one));
      case BOXES_IN -> Optional.of(boxesIn(day, one));
      default -> Optional.empty();
    };
  }

  private static Optional<Change> openUntil(DayProblem day, Obstacle o) {
    UnitId unit = UnitId.of(o.values().get("unit"));
    return quarterAfter(o)
        .map(
            until ->
                new Change(
                    RemedyKind.OPEN_UNTIL,
                    Map.of("unit", unit.value(), "until", until.toString()),
                    day.withUnit(unit, u -> Loosened.openUntil(u, until))));
  }

  private static Optional<Change> shiftUntil(DayProblem day, Obstacle o) {
    VanId van = van(o);
    return quarterAfter(o)
        .map(
            until ->
                new Change(
                    RemedyKind.SHIFT_UNTIL,
                    Map.of("van", van.value(), "until", until.toString()),
                    day.withVan(van, v -> Loosened.shiftUntil(v, until))));
  }

  private static Change range(DayProblem day, Obstacle o) {
    long km = (Long.parseLong(o.values().get("metres")) + 999) / 1000;
    int metres = (int) Math.min(1_000_000, km * 1000);
    return new Change(
        RemedyKind.RANGE,
        Map.of(
            "van",
            o.values().get("van"),
            "metres",
            String.valueOf(metres),
            "km",
            String.valueOf(metres / 1000)),
        day.withVan(van(o), v -> Loosened.moreRange(v, metres)));
  }

  private static Change room(DayProblem day, Obstacle o) {
    boolean boxes = o.kind() == ObstacleKind.BOXES_ABOARD;
    int more = Integer.parseInt(o.values().get(boxes ? "boxes" : "grams"));
    return new Change(
        boxes ? RemedyKind.ROOM : RemedyKind.PAYLOAD,
        o.values(),
        day.withVan(van(o), v -> Loosened.moreRoom(v, boxes ? more : 0, boxes ? 0 : more)));
  }

  private static Change serves(DayProblem day, Obstacle o) {
    UnitId unit = UnitId.of(o.values().get("unit"));
    return new Change(
        RemedyKind.SERVES, o.values(), day.withVan(van(o), v -> Loosened.servesToo(v, unit)));
  }

  private static Change emptyBoxes(DayProblem day, Obstacle o) {
    UnitId unit = UnitId.of(o.values().get("unit"));
    int more = Integer.parseInt(o.values().get("boxes"));
    return new Change(
        RemedyKind.EMPTY_BOXES,
        o.values(),
        day.withUnit(unit, u -> Loosened.moreEmptyBoxes(u, more)));
  }

  private static Change boxesIn(DayProblem day, Obstacle o) {
    UnitId unit = UnitId.of(o.values().get("unit"));
    int more = Integer.parseInt(o.values().get("boxes"));
    return new Change(
        RemedyKind.BOXES_IN, o.values(), day.withUnit(unit, u -> Loosened.moreBoxesIn(u, more)));
  }

  private static VanId van(Obstacle o) {
    return VanId.of(o.values().get("van"));
  }

  /** The next full quarter of an hour; none before midnight: empty. */
  private static Optional<LocalTime> quarterAfter(Obstacle o) {
    String[] parts = o.values().get("at").split(":");
    int second = Integer.parseInt(parts[0]) * 3600 + Integer.parseInt(parts[1]) * 60;
    int quarter = (second + QUARTER - 1) / QUARTER * QUARTER;
    return quarter > LATEST ? Optional.empty() : Optional.of(LocalTime.ofSecondOfDay(quarter));
  }
}
