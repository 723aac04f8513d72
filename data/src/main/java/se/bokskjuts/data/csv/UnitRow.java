package se.bokskjuts.data.csv;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Unit;

/**
 * A unit with its settings.
 *
 * @param unit as on a day without promise and without missed days
 * @param codes other names of it in other systems, such as Koha's branch code; the first is the
 *     short code printed on paper
 * @param promisedWeekdays when the cooperation promises it a visit
 * @param sorting its times and speed if it is a sort point
 * @param source where the row's facts come from
 * @param fromMemory whether no source confirms the unit or its place
 */
public record UnitRow(
    long line,
    Unit unit,
    List<String> codes,
    Set<DayOfWeek> promisedWeekdays,
    Optional<SortPoint> sorting,
    String source,
    boolean fromMemory)
    implements ImportRow {
  public UnitRow {
    codes = List.copyOf(codes);
    promisedWeekdays = Set.copyOf(promisedWeekdays);
  }

  /** The unit as a day problem has it. */
  public Unit onDay(boolean promised, int missedDays) {
    return unit.withPromise(promised, missedDays);
  }
}
