package se.bokskjuts.data.scenario;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** Reads a scenario of YAML; every key and every unit and van it names must be known. */
public final class ScenarioFile {
  /** The one that all others are compared with. */
  public static final String BASE = "bas";

  /** Scenarios that stand in the program. */
  public static final List<String> BUILT_IN =
      List.of(
          "bas",
          "en-bil-mer",
          "en-bil-mindre",
          "elbilar",
          "idre-tre-dagar",
          "mediegrupp-i-borlange",
          "sortering-i-mora",
          "storre-lador",
          "narmaste-exemplar",
          "efterfragan-20",
          "dyrare-timme",
          "vag-stangd-vid-orsa");

  private static final List<String> KEYS =
      List.of(
          "title",
          "question",
          "title-en",
          "question-en",
          "vans",
          "weekdays",
          "hub",
          "sortPoints",
          "box",
          "copies",
          "demand",
          "rates",
          "closed");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri");
  public static final List<String> RATES =
      List.of(
          "ageing",
          "perBox",
          "perLift",
          "perItemSorted",
          "co2PerKg",
          "perMissedVisit",
          "vanPerHour",
          "vanPerKm");

  private final String file;
  private final Map<String, Object> root;
  private final Set<String> units;
  private final Set<String> vans;

  private ScenarioFile(String file, String text, DalarnaBase base) {
    this.file = file;
    this.root = parse(text);
    this.units =
        base.listUnits().stream()
            .map(r -> r.unit().id().value())
            .collect(Collectors.toCollection(TreeSet::new));
    this.vans =
        base.listVans().stream()
            .map(v -> v.id().value())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A built-in scenario by name, or a file. */
  public static Scenario read(String nameOrPath, DalarnaBase base) {
    return of(ScenarioText.read(nameOrPath), base);
  }

  /** Throws {@link ScenarioRefused} with what is wrong and what may be meant. */
  public static Scenario of(ScenarioText text, DalarnaBase base) {
    return of(text.name(), text.yaml(), base);
  }

  static Scenario of(String name, String text, DalarnaBase base) {
    try {
      return new ScenarioFile(name, text, base).scenario(name, base);
    } catch (YAMLException | ClassCastException | NumberFormatException e) {
      throw new ScenarioRefused(name + ": fel form / wrong form: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new ScenarioRefused(name + ": " + e.getMessage());
    }
  }

  private Map<String, Object> parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    if (!(new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> keys)) {
      throw new ScenarioRefused(file + ": saknar nycklar / has no keys");
    }
    return map(keys);
  }

  private Scenario scenario(String name, DalarnaBase base) {
    ScenarioKeys.check(file, root, KEYS);
    Map<String, Object> v = map(root.getOrDefault("vans", Map.of()));
    ScenarioKeys.check(file, v, List.of("add", "remove", "electric"));
    Map<VanId, VanId> added = new TreeMap<>(java.util.Comparator.comparing(VanId::value));
    map(v.getOrDefault("add", Map.of()))
        .forEach((id, like) -> added.put(VanId.of(id), van(String.valueOf(like))));
    return new Scenario(
        words(name),
        added,
        Set.copyOf(list(v, "remove").stream().map(this::van).toList()),
        Set.copyOf(list(v, "electric").stream().map(this::van).toList()),
        byUnit("weekdays", this::weekdays),
        Optional.ofNullable(root.get("hub")).map(h -> unit(String.valueOf(h))),
        byUnit("sortPoints", s -> Integer.valueOf(String.valueOf(s))),
        box(base),
        copies().equals("nearest"),
        demand(),
        rates(),
        closed());
  }

  /** What has no English text is told in Swedish. */
  private ScenarioWords words(String name) {
    String title = String.valueOf(root.getOrDefault("title", name)).strip();
    String question = String.valueOf(root.getOrDefault("question", "")).strip();
    return new ScenarioWords(
        name,
        title,
        question,
        String.valueOf(root.getOrDefault("title-en", title)).strip(),
        String.valueOf(root.getOrDefault("question-en", question)).strip());
  }

  private String copies() {
    return ScenarioKeys.known(
        file,
        String.valueOf(root.getOrDefault("copies", "planner")),
        List.of("planner", "nearest"));
  }

  private int demand() {
    int percent = Integer.parseInt(String.valueOf(root.getOrDefault("demand", 100)));
    if (percent < 1 || percent > 1000) {
      throw new ScenarioRefused(
          file + ": demand 1–1000 (procent / per cent), inte / not " + percent);
    }
    return percent;
  }

  private Optional<BoxType> box(DalarnaBase base) {
    Map<String, Object> given = map(root.getOrDefault("box", Map.of()));
    ScenarioKeys.check(file, given, List.of("litres", "maxKg"));
    if (given.isEmpty()) {
      return Optional.empty();
    }
    BoxType old = base.boxType();
    return Optional.of(
        new BoxType(
            thousandths(given, "litres", old.millilitres()),
            thousandths(given, "maxKg", old.maxGrams()),
            old.emptyGrams()));
  }

  private static int thousandths(Map<String, Object> given, String key, int otherwise) {
    Object value = given.get(key);
    return value == null
        ? otherwise
        : new BigDecimal(String.valueOf(value)).movePointRight(3).intValueExact();
  }

  private Map<String, BigDecimal> rates() {
    Map<String, Object> given = map(root.getOrDefault("rates", Map.of()));
    ScenarioKeys.check(file, given, RATES);
    return given.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, e -> new BigDecimal(String.valueOf(e.getValue()))));
  }

  private List<Spot> closed() {
    List<Spot> spots = new ArrayList<>();
    for (Object spot : (List<?>) root.getOrDefault("closed", List.of())) {
      Map<String, Object> at = map(spot);
      ScenarioKeys.check(file, at, List.of("lat", "lon"));
      spots.add(new Spot(degrees(at, "lat"), degrees(at, "lon")));
    }
    return spots;
  }

  private double degrees(Map<String, Object> at, String key) {
    Object value = at.get(key);
    if (value == null) {
      throw new ScenarioRefused(file + ": closed saknar / lacks " + key);
    }
    return Double.parseDouble(String.valueOf(value));
  }

  private Set<DayOfWeek> weekdays(Object given) {
    return ((List<?>) given)
        .stream()
            .map(d -> ScenarioKeys.known(file, String.valueOf(d), DAYS))
            .map(d -> DayOfWeek.of(DAYS.indexOf(d) + 1))
            .collect(Collectors.toSet());
  }

  private <T> Map<UnitId, T> byUnit(String key, Function<Object, T> value) {
    Map<UnitId, T> all = new TreeMap<>();
    map(root.getOrDefault(key, Map.of())).forEach((id, x) -> all.put(unit(id), value.apply(x)));
    return all;
  }

  private UnitId unit(String id) {
    return UnitId.of(ScenarioKeys.known(file, id, units));
  }

  private VanId van(String id) {
    return VanId.of(ScenarioKeys.known(file, id, vans));
  }

  private static List<String> list(Map<String, Object> from, String key) {
    return ((List<?>) from.getOrDefault(key, List.of())).stream().map(String::valueOf).toList();
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> all = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((k, v) -> all.put(String.valueOf(k), v));
    return all;
  }
}
