package se.bokskjuts.data.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.bokskjuts.data.calendar.ServiceCalendar;

/**
 * Dates in cells: 2026-11-24, 2026/11/24, 2026.11.24, 20261124 and 24.11.2026, with or without a
 * time of day.
 */
final class CellDates {
  private static final String TIME = "([ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?.{0,6})?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.]?(\\d{2})[-/.]?(\\d{2})" + TIME);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + TIME);
  private static final Pattern SLASHES =
      Pattern.compile("\\d{1,2}[/\\-]\\d{1,2}[/\\-]\\d{2,4}( .*)?");
  private static final Pattern SHEET_DAY = Pattern.compile("\\d{5}([.,]\\d+)?");

  private final ServiceCalendar calendar;
  private final LocalDate today;

  CellDates(ServiceCalendar calendar, LocalDate today) {
    this.calendar = calendar;
    this.today = today;
  }

  /** A service day; the day of the plan if the cell is empty. */
  LocalDate serviceDay(Cells cells, Column column) {
    LocalDate date = date(cells, column);
    if (!cells.isFaulty() && !calendar.isServiceDay(date)) {
      cells.fault(RowFaultCode.NOT_SERVICE_DAY, column, calendar.next(date).toString());
    }
    return date;
  }

  /** Another system's date: what is no service day counts as the next one. */
  LocalDate nextServiceDay(Cells cells, Column column) {
    LocalDate date = date(cells, column);
    LocalDate served = calendar.nextOrSame(date);
    if (!served.equals(date)) {
      cells.fault(RowFaultCode.DATE_MOVED, column, served.toString());
    }
    return served;
  }

  private LocalDate date(Cells cells, Column column) {
    String text = cells.find(column);
    if (text.isEmpty()) {
      return today;
    }
    Optional<LocalDate> date = parse(text);
    if (date.isEmpty()) {
      cells.fault(fault(text), column, "");
      return today;
    }
    if (date.get().isBefore(today.minusYears(1)) || date.get().isAfter(today.plusYears(1))) {
      cells.fault(RowFaultCode.DATE_OUT_OF_RANGE, column, today.toString());
      return today;
    }
    return date.get();
  }

  private static RowFaultCode fault(String text) {
    if (SLASHES.matcher(text).matches()) {
      return RowFaultCode.AMBIGUOUS_DATE;
    }
    return SHEET_DAY.matcher(text).matches() ? RowFaultCode.EXCEL_DATE : RowFaultCode.BAD_DATE;
  }

  private static Optional<LocalDate> parse(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.matches()
        ? of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> of(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty(); // 2026-02-30 looks like a date and is none.
    }
  }
}
