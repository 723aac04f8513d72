package se.bokskjuts.data.scenario;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.bokskjuts.data.file.DidYouMean;

/** One level of a scenario file: its keys are checked, its values read by kind. */
final class ScenarioKeys {
  /** Of kronor, grams or litres: more is a slip of the pen. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private static final int DECIMALS = 6;

  static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri");

  private final String file;
  private final String where;
  private final Map<String, Object> values;

  private ScenarioKeys(String file, String where, Map<String, Object> values) {
    this.file = file;
    this.where = where;
    this.values = values;
  }

  /** Throws {@link ScenarioRefused} for a key that is not among the known. */
  static ScenarioKeys of(String file, Object yaml, Collection<String> known) {
    ScenarioKeys keys = free(file, "", yaml);
    keys.values.keySet().forEach(key -> known(file, key, known));
    return keys;
  }

  private static ScenarioKeys free(String file, String where, Object yaml) {
    if (!(yaml instanceof Map<?, ?> given)) {
      String what = where.isEmpty() ? "" : where + ": ";
      throw new ScenarioRefused(
          file + ": " + what + "ska ha nycklar / must have keys, inte / not " + yaml);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    given.forEach((key, value) -> values.put(String.valueOf(key), value));
    return new ScenarioKeys(file, where, values);
  }

  private ScenarioRefused refused(String key, String why) {
    return new ScenarioRefused(file + ": " + path(key) + ": " + why);
  }

  private String path(String key) {
    return where.isEmpty() ? key : where + "." + key;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  Set<String> names() {
    return values.keySet();
  }

  Object get(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw refused(key, "saknas / is missing");
    }
    return value;
  }

  /** The level below, with these keys; without any where the file has none. */
  ScenarioKeys below(String key, String... known) {
    ScenarioKeys keys = below(key);
    keys.values.keySet().forEach(name -> known(file, name, List.of(known)));
    return keys;
  }

  /** The level below, whose keys are names to be checked by the caller. */
  ScenarioKeys below(String key) {
    return free(file, path(key), has(key) ? get(key) : Map.of());
  }

  List<ScenarioKeys> eachBelow(String key, String... known) {
    return list(key).stream()
        .map(
            value -> {
              ScenarioKeys keys = free(file, path(key), value);
              keys.values.keySet().forEach(name -> known(file, name, List.of(known)));
              return keys;
            })
        .toList();
  }

  String text(String key, String otherwise) {
    return has(key) ? String.valueOf(get(key)).strip() : otherwise;
  }

  List<?> list(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (!(get(key) instanceof List<?> values)) {
      throw refused(key, "ska vara en lista / must be a list, inte / not " + get(key));
    }
    return values;
  }

  List<String> texts(String key) {
    return list(key).stream().map(String::valueOf).toList();
  }

  boolean flag(String key) {
    String text = text(key, "false");
    if (!text.equals("true") && !text.equals("false")) {
      throw refused(key, "true eller / or false, inte / not " + text);
    }
    return text.equals("true");
  }

  int whole(String key, int otherwise, int least, int most) {
    if (!has(key)) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(String.valueOf(get(key)));
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, with what is allowed
    }
    throw refused(key, least + "–" + most + ", inte / not " + get(key));
  }

  Optional<BigDecimal> number(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(String.valueOf(get(key)));
      if (value.signum() >= 0 && value.compareTo(MOST) <= 0 && value.scale() <= DECIMALS) {
        return Optional.of(value);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw refused(
        key,
        "ett tal, 0–1 000 000, högst sex decimaler / a number, 0–1,000,000, at most six decimals,"
            + " inte / not "
            + get(key));
  }

  Spot spot() {
    return new Spot(degrees("lat"), degrees("lon"));
  }

  private double degrees(String key) {
    try {
      return Double.parseDouble(String.valueOf(get(key)));
    } catch (NumberFormatException e) {
      throw refused(key, "grader / degrees, inte / not " + get(key));
    }
  }

  Set<DayOfWeek> weekdays(String key) {
    return list(key).stream()
        .map(day -> weekday(String.valueOf(day)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  DayOfWeek weekday(String name) {
    return DayOfWeek.of(DAYS.indexOf(known(name, DAYS)) + 1);
  }

  /** The name itself. Throws when it is not known. */
  String known(String name, Collection<String> known) {
    return known(file, name, known);
  }

  private static String known(String file, String name, Collection<String> known) {
    if (!known.contains(name)) {
      throw new ScenarioRefused(
          file + ": okänt namn / unknown name \"" + name + "\". " + didYouMean(name, known));
    }
    return name;
  }

  /** The nearest known word, or all of them where none is near. */
  static String didYouMean(String name, Collection<String> known) {
    return DidYouMean.find(name, known)
        .map(near -> "Menade du / did you mean \"" + near + "\"?")
        .orElseGet(
            () ->
                "Det finns / there are: "
                    + known.stream().sorted().collect(Collectors.joining(", ")));
  }
}
