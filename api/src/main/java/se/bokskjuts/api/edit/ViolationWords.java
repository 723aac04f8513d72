package se.bokskjuts.api.edit;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Violation;

/**
 * Broken rules as a coordinator says them. The checker speaks English; what it says of times,
 * loads, docks, sorting, breaks, limits and pins is said in the reader's words here, anything else
 * is quoted under its rule.
 */
@Component
public class ViolationWords {
  /** A sentence of the checker: the end of its message key, and where its values stand. */
  private record Sentence(String key, Pattern pattern) {
    static Sentence of(String key, String regex) {
      return new Sentence(key, Pattern.compile(regex));
    }
  }

  private static final String VAN = "van (\\S+)";
  private static final Pattern UNSORTED =
      Pattern.compile("item (\\S+) leaves (\\S+) in box (\\S+) before it is sorted");

  private static final List<Sentence> SENTENCES =
      List.of(
          Sentence.of("shift", VAN + " works (\\S+)-(\\S+) outside its shift"),
          Sentence.of("window", VAN + " stop (\\d+) (\\S+): starts (\\S+) outside its windows"),
          Sentence.of("arrives", VAN + " stop (\\d+) (\\S+): arrives (\\d+) s too early"),
          Sentence.of("home", VAN + " ends (\\d+) s too early"),
          Sentence.of("load", VAN + " leaves (\\S+) with (\\d+) boxes, (\\S+) kg"),
          Sentence.of("aboard", VAN + " ends its route with box (\\S+) aboard"),
          Sentence.of("serves", VAN + " may not serve (\\S+)"),
          Sentence.of("range", VAN + " drives (\\d+) m, more than its range"),
          Sentence.of("work", VAN + " works (\\d+) s without a break"),
          Sentence.of("rest", VAN + ": a break of (\\d+) s is too short"),
          Sentence.of("dock", "box (\\S+) is loaded at (\\S+) (\\d+) s too early"),
          Sentence.of("nodock", "box (\\S+) changes van at (\\S+), no dock"),
          Sentence.of("left", "box (\\S+) is left at (\\S+), neither its address nor a dock"),
          Sentence.of("sorted", "item (\\S+) leaves (\\S+) in box (\\S+) before it is sorted"),
          Sentence.of("boxesIn", "(\\S+) gets (\\d+) boxes"),
          Sentence.of("empties", "(\\d+) boxes are packed at (\\S+), which has (\\d+) empty ones"),
          Sentence.of("pinVan", "pin not kept: unit (\\S+) is visited by " + VAN + " alone"),
          Sentence.of("pinFirst", "pin not kept: " + VAN + " begins with \\[(.*)\\]"),
          Sentence.of("pinCopy", "pin not kept: hold (\\S+) is filled by item (\\S+)"),
          Sentence.of("pinStays", "pin not kept: transfer (\\S+) stays"));

  private final Texts texts;

  public ViolationWords(Texts texts) {
    this.texts = texts;
  }

  /** All in words; items that leave a unit before they are sorted are counted, not listed. */
  public List<String> list(List<Violation> violations, DayProblem day) {
    Map<String, List<Matcher>> unsorted = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (Violation violation : violations) {
      Matcher said = UNSORTED.matcher(violation.text());
      if (said.matches()) {
        unsorted.computeIfAbsent(said.group(2), u -> new ArrayList<>()).add(said);
      } else {
        words.add(of(violation, day));
      }
    }
    unsorted.forEach(
        (unit, items) ->
            words.add(
                texts.get(
                    "edit.broken.sortedMany",
                    items.size(),
                    name(unit, day).orElse(unit),
                    items.stream().map(m -> m.group(3)).distinct().collect(joining(", ")))));
    return words;
  }

  /** The rule in words; stops are counted from 1, units have their names. */
  public String of(Violation violation, DayProblem day) {
    for (Sentence sentence : SENTENCES) {
      Matcher said = sentence.pattern().matcher(violation.text());
      if (said.matches()) {
        return texts.get("edit.broken." + sentence.key(), values(said, sentence, day));
      }
    }
    return texts.get(
        "edit.broken.other", texts.get("edit.rule." + violation.rule()), violation.text());
  }

  private static Object[] values(Matcher said, Sentence sentence, DayProblem day) {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= said.groupCount(); i++) {
      values.add(word(said.group(i), sentence.key(), i, day));
    }
    return values.toArray();
  }

  private static String word(String value, String key, int place, DayProblem day) {
    boolean stop = place == 2 && (key.equals("window") || key.equals("arrives"));
    boolean seconds =
        key.equals("work") && place == 2
            || key.equals("rest") && place == 2
            || key.equals("home") && place == 2
            || key.equals("arrives") && place == 4
            || key.equals("dock") && place == 3;
    if (stop) {
      return String.valueOf(Integer.parseInt(value) + 1);
    }
    if (seconds) {
      return minutes(Integer.parseInt(value));
    }
    if (key.equals("range") && place == 2) {
      return String.valueOf(Math.round(Integer.parseInt(value) / 1000.0));
    }
    if (key.equals("pinFirst") && place == 2) {
      return List.of(value.split(", ")).stream()
          .map(u -> name(u, day).orElse(u))
          .reduce((a, b) -> a + ", " + b)
          .orElse(value);
    }
    return name(value, day).orElse(value);
  }

  private static Optional<String> name(String id, DayProblem day) {
    return day.findUnit(UnitId.of(id)).map(Unit::name);
  }

  private static String minutes(int seconds) {
    return String.format(Locale.ROOT, "%d:%02d", seconds / 3600, seconds / 60 % 60);
  }
}
