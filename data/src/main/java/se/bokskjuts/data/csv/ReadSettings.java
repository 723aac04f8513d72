package se.bokskjuts.data.csv;

import java.time.LocalDate;
import java.util.Optional;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.model.UnitId;

/**
 * What a file is read against.
 *
 * @param layout empty: told by the headings
 * @param today the service day for which demand is read; rows without a date are ready that day
 * @param check what is known outside the file
 * @param copiesAt where the copies of a Koha holds queue stand, which its file does not say
 * @param meanings of headings that no column has by itself
 */
public record ReadSettings(
    Optional<Layout> layout,
    UnitNames units,
    MediaTypes mediaTypes,
    ServiceCalendar calendar,
    LocalDate today,
    RowCheck check,
    Optional<UnitId> copiesAt,
    ColumnMeanings meanings) {
  /** Of files whose headings say what they are. */
  public ReadSettings(
      Optional<Layout> layout,
      UnitNames units,
      MediaTypes mediaTypes,
      ServiceCalendar calendar,
      LocalDate today,
      RowCheck check,
      Optional<UnitId> copiesAt) {
    this(layout, units, mediaTypes, calendar, today, check, copiesAt, ColumnMeanings.NONE);
  }
}
