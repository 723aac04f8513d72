package se.bokskjuts.api.settings;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.bokskjuts.data.store.DateSpan;
import se.bokskjuts.model.TimeWindow;

/**
 * Reads what somebody wrote into a form. What cannot be read is a fault of its field, and something
 * harmless stands in its place.
 */
final class FormReader {
  private final MultiValueMap<String, String> form;
  private final FieldFaults faults;

  FormReader(MultiValueMap<String, String> form, FieldFaults faults) {
    this.form = form;
    this.faults = faults;
  }

  String text(String field) {
    @Nullable String text = form.getFirst(field);
    return text == null ? "" : text.strip();
  }

  boolean flag(String field) {
    return form.containsKey(field);
  }

  List<String> list(String field) {
    return Objects.requireNonNullElse(form.get(field), List.<String>of());
  }

  /** Words of one line, apart by commas. */
  List<String> words(String field) {
    return List.of(text(field).split(",")).stream()
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  int whole(String field) {
    return wholeOrNone(field)
        .orElseGet(
            () -> {
              if (text(field).isEmpty()) {
                faults.add(field, "missing");
              }
              return 0;
            });
  }

  Optional<Integer> wholeOrNone(String field) {
    return parse(field, text(field), "whole", t -> Integer.valueOf(withoutSpaces(t)));
  }

  BigDecimal decimal(String field) {
    return decimalOrNone(field)
        .orElseGet(
            () -> {
              if (text(field).isEmpty()) {
                faults.add(field, "missing");
              }
              return BigDecimal.ZERO;
            });
  }

  Optional<BigDecimal> decimalOrNone(String field) {
    return parse(
        field, text(field), "number", t -> new BigDecimal(withoutSpaces(t).replace(',', '.')));
  }

  /** A number of larger units, such as kg, as a whole number of smaller ones, such as grams. */
  Optional<Integer> scaledOrNone(String field, int factor) {
    return decimalOrNone(field)
        .flatMap(
            number ->
                parse(
                    field,
                    text(field),
                    "number",
                    t -> number.multiply(BigDecimal.valueOf(factor)).intValueExact()));
  }

  int scaled(String field, int factor) {
    if (text(field).isEmpty()) {
      faults.add(field, "missing");
    }
    return scaledOrNone(field, factor).orElse(0);
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]", "");
  }

  Optional<LocalTime> timeOrNone(String field) {
    return parse(field, text(field), "time", LocalTime::parse);
  }

  LocalDate date(String field, LocalDate otherwise) {
    if (text(field).isEmpty()) {
      faults.add(field, "missing");
    }
    return parse(field, text(field), "date", LocalDate::parse).orElse(otherwise);
  }

  <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
    return parse(field, text(field), "choice", t -> Enum.valueOf(type, t)).orElse(otherwise);
  }

  Set<DayOfWeek> weekdays(String field) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    list(field).forEach(d -> parse(field, d, "choice", DayOfWeek::valueOf).ifPresent(days::add));
    return days;
  }

  TimeWindow window(String field) {
    return windows(field).stream()
        .findFirst()
        .orElseGet(
            () -> {
              if (faults.isEmpty()) {
                faults.add(field, "missing");
              }
              return new TimeWindow(LocalTime.of(7, 0), LocalTime.of(16, 0));
            });
  }

  /** Rows of two times; rows left empty are no rows. */
  List<TimeWindow> windows(String field) {
    List<String> from = list(field + "From");
    List<String> to = list(field + "To");
    List<TimeWindow> windows = new ArrayList<>();
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      window(field, from.get(i).strip(), to.get(i).strip()).ifPresent(windows::add);
    }
    return windows;
  }

  private Optional<TimeWindow> window(String field, String from, String to) {
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    if (from.isEmpty() || to.isEmpty()) {
      faults.add(field, "bothTimes");
      return Optional.empty();
    }
    Optional<LocalTime> first = parse(field, from, "time", LocalTime::parse);
    Optional<LocalTime> last = parse(field, to, "time", LocalTime::parse);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      faults.add(field, "backwards", from, to);
      return Optional.empty();
    }
    return Optional.of(new TimeWindow(first.get(), last.get()));
  }

  /** Rows of two dates and a reason; the second date may be left out. */
  List<DateSpan> spans(String field) {
    List<String> from = list(field + "From");
    List<String> to = list(field + "To");
    List<String> reason = list(field + "Reason");
    List<DateSpan> spans = new ArrayList<>();
    for (int i = 0; i < Math.min(from.size(), Math.min(to.size(), reason.size())); i++) {
      span(field, from.get(i).strip(), to.get(i).strip(), reason.get(i).strip())
          .ifPresent(spans::add);
    }
    return spans;
  }

  private Optional<DateSpan> span(String field, String from, String to, String reason) {
    if (from.isEmpty() && to.isEmpty()) {
      if (!reason.isEmpty()) {
        faults.add(field, "noDate", reason);
      }
      return Optional.empty();
    }
    String begin = from.isEmpty() ? to : from;
    Optional<LocalDate> first = parse(field, begin, "date", LocalDate::parse);
    Optional<LocalDate> last = to.isEmpty() ? first : parse(field, to, "date", LocalDate::parse);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      faults.add(field, "backwards", begin, to);
      return Optional.empty();
    }
    return Optional.of(new DateSpan(first.get(), last.get(), reason));
  }

  private <T> Optional<T> parse(
      String field, String text, String word, Function<String, T> reading) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeParseException | IllegalArgumentException | ArithmeticException e) {
      faults.add(field, word, text.length() > 40 ? text.substring(0, 40) + "…" : text);
      return Optional.empty();
    }
  }
}
