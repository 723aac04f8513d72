package se.bokskjuts.api.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.bokskjuts.data.store.DateSpan;
import se.bokskjuts.model.TimeWindow;

/** Gathers what is wrong with the fields of a form, or of a request's body: all at once. */
final class FieldFaults {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 2_000;

  private final List<FieldFault> faults = new ArrayList<>();

  List<FieldFault> list() {
    return List.copyOf(faults);
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  boolean isEmpty(String field) {
    return faults.stream().noneMatch(f -> f.field().equals(field));
  }

  void add(String field, String word, Object... values) {
    faults.add(FieldFault.of(field, word, values));
  }

  /** A name: there, on one line, of at most 200 characters. */
  void name(String field, String text) {
    if (text.isBlank()) {
      add(field, "missing");
    } else if (text.length() > LONGEST_NAME) {
      add(field, "tooLong", LONGEST_NAME);
    } else if (hasControl(text)) {
      add(field, "oneLine");
    }
  }

  void text(String field, String text) {
    if (text.length() > LONGEST_TEXT) {
      add(field, "tooLong", LONGEST_TEXT);
    } else if (hasControl(text.replace("\n", "").replace("\r", ""))) {
      add(field, "oneLine");
    }
  }

  void source(String field, String text) {
    if (text.isBlank()) {
      add(field, "noSource");
    } else {
      text(field, text);
    }
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  void within(String field, double number, double least, double most) {
    if (!(number >= least && number <= most)) {
      add(field, "outside", plain(least), plain(most));
    }
  }

  void within(String field, Optional<Integer> number, int least, int most) {
    number.ifPresent(n -> within(field, n, least, most));
  }

  /** At least 0, at most a million, at most so many decimals. */
  void amount(String field, BigDecimal amount, int decimals) {
    within(field, amount.doubleValue(), 0, 1_000_000);
    if (amount.stripTrailingZeros().scale() > decimals) {
      add(field, "decimals", decimals);
    }
  }

  private static Object plain(double number) {
    return number == Math.rint(number) ? (Object) (long) number : (Object) number;
  }

  void notInFuture(String field, LocalDate date, LocalDate today) {
    if (date.isAfter(today)) {
      add(field, "future");
    } else if (date.isBefore(LocalDate.of(1990, 1, 1))) {
      add(field, "outside", "1990-01-01", today.toString());
    }
  }

  void windows(String field, List<TimeWindow> windows) {
    List<TimeWindow> sorted =
        windows.stream().sorted(Comparator.comparing(TimeWindow::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (!sorted.get(i).from().isAfter(sorted.get(i - 1).to())) {
        add(field, "overlap", sorted.get(i - 1).to(), sorted.get(i).from());
        return;
      }
    }
  }

  void spans(String field, List<DateSpan> spans) {
    spans.forEach(span -> text(field, span.reason()));
    List<DateSpan> sorted = spans.stream().sorted(Comparator.comparing(DateSpan::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (!sorted.get(i).from().isAfter(sorted.get(i - 1).to())) {
        add(field, "overlap", sorted.get(i - 1).to(), sorted.get(i).from());
        return;
      }
    }
  }
}
