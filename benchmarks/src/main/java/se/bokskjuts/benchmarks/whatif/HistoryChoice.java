package se.bokskjuts.benchmarks.whatif;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.data.sweep.Past;

/** What {@code --history} names: a folder of day files, or stored days of the database. */
record HistoryChoice(String text, Optional<Path> folder, Optional<Past> past) {
  private static final Pattern SPAN =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

  static HistoryChoice of(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      return new HistoryChoice(text, Optional.of(Path.of(text)), Optional.empty());
    }
    try {
      Past past = new Past(LocalDate.parse(span.group(1)), LocalDate.parse(span.group(2)));
      return new HistoryChoice(text, Optional.empty(), Optional.of(past));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new ScenarioRefused("--history " + text + ": " + e.getMessage());
    }
  }
}
