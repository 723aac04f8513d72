package se.bokskjuts.api.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import se.bokskjuts.data.store.EmptyStock;
import se.bokskjuts.model.UnitId;

/**
 * A unit's empty boxes as they were counted.
 *
 * @param boxes absent: never short of them
 * @param on the date on whose morning they were counted
 * @param goal what the unit should have; absent: no goal
 */
public record BoxCount(Optional<Integer> boxes, LocalDate on, Optional<Integer> goal) {
  /** A body may leave out what it leaves empty. */
  public BoxCount {
    boxes = Objects.requireNonNullElse(boxes, Optional.empty());
    goal = Objects.requireNonNullElse(goal, Optional.empty());
  }

  /** What was counted last; a unit out of use has none. */
  static BoxCount of(List<EmptyStock> stocks, UnitId unit) {
    return stocks.stream()
        .filter(s -> s.unit().equals(unit))
        .findFirst()
        .map(s -> new BoxCount(boxed(s.counted()), s.countedOn(), boxed(s.goal())))
        .orElseGet(() -> new BoxCount(Optional.empty(), LocalDate.EPOCH, Optional.empty()));
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
