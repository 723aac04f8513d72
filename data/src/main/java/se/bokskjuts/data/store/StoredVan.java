package se.bokskjuts.data.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.bokskjuts.model.Van;

/**
 * A van with all its settings.
 *
 * @param name what people call it
 * @param weekdays when it runs its shift
 * @param absences days in the workshop or lent out
 * @param source where capacity, emissions and prices come from
 * @param rowVersion counts the changes; 0 if it is not stored yet
 */
public record StoredVan(
    Van van,
    String name,
    Set<DayOfWeek> weekdays,
    List<DateSpan> absences,
    String source,
    boolean active,
    int rowVersion) {
  public StoredVan {
    weekdays = Set.copyOf(weekdays);
    absences = List.copyOf(absences);
  }

  public boolean runs(LocalDate date) {
    return active
        && weekdays.contains(date.getDayOfWeek())
        && absences.stream().noneMatch(absence -> absence.covers(date));
  }
}
