package se.bokskjuts.data.csv;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.bokskjuts.model.TimeWindow;

/** Times of day, spans of the day and weekdays in cells. */
final class CellTimes {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})([:.]00)?");
  private static final Pattern BETWEEN = Pattern.compile("[ ,|;]+");
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "må", DayOfWeek.MONDAY,
          "mo", DayOfWeek.MONDAY,
          "ti", DayOfWeek.TUESDAY,
          "tu", DayOfWeek.TUESDAY,
          "on", DayOfWeek.WEDNESDAY,
          "we", DayOfWeek.WEDNESDAY,
          "to", DayOfWeek.THURSDAY,
          "th", DayOfWeek.THURSDAY,
          "fr", DayOfWeek.FRIDAY);

  private CellTimes() {}

  static Optional<LocalTime> find(Cells cells, Column column) {
    String text = cells.find(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalTime> time = parse(text);
    if (time.isEmpty()) {
      cells.fault(RowFaultCode.BAD_TIME, column, "");
    }
    return time;
  }

  private static Optional<LocalTime> parse(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  /** Spans such as {@code 07:30-11:00 13:00-16:00}. */
  static List<TimeWindow> windows(Cells cells, Column column) {
    List<TimeWindow> windows = new ArrayList<>();
    String text = cells.find(column).replaceAll(" *[-–] *", "-");
    for (String part : BETWEEN.split(text)) {
      if (!part.isEmpty()) {
        Optional<TimeWindow> window = window(part);
        window.ifPresent(windows::add);
        if (window.isEmpty()) {
          cells.fault(RowFaultCode.BAD_WINDOW, column, "");
        }
      }
    }
    windows.sort(Comparator.comparing(TimeWindow::from));
    for (int i = 1; i < windows.size(); i++) {
      if (!windows.get(i - 1).to().isBefore(windows.get(i).from())) {
        cells.fault(RowFaultCode.BAD_WINDOW, column, "");
      }
    }
    return windows;
  }

  private static Optional<TimeWindow> window(String part) {
    String[] ends = part.split("-", -1);
    if (ends.length != 2) {
      return Optional.empty();
    }
    Optional<LocalTime> from = parse(ends[0]);
    Optional<LocalTime> to = parse(ends[1]);
    if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
      return Optional.empty();
    }
    return Optional.of(new TimeWindow(from.get(), to.get()));
  }

  /** Weekdays such as {@code mon wed fri} or {@code mån, ons, fre}. */
  static Set<DayOfWeek> weekdays(Cells cells, Column column) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : BETWEEN.split(cells.find(column).toLowerCase(Locale.ROOT))) {
      if (!part.isEmpty()) {
        DayOfWeek day = part.length() < 2 ? null : DAYS.get(part.substring(0, 2));
        if (day == null) {
          cells.fault(RowFaultCode.UNKNOWN_WEEKDAY, column, "");
        } else {
          days.add(day);
        }
      }
    }
    return days;
  }
}
