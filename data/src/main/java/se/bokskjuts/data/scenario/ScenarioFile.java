package se.bokskjuts.data.scenario;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.dalarna.MediaType;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.UnitId;

/** Reads a scenario of YAML; every key and every unit and van it names must be known. */
public final class ScenarioFile {
  /** The one that all others are compared with. */
  public static final String BASE = "bas";

  /** Scenarios that stand in the program. */
  public static final List<String> BUILT_IN =
      List.of(
          BASE,
          "en-bil-mer",
          "en-bil-mindre",
          "elbilar",
          "hvo",
          "idre-tre-dagar",
          "mediegrupp-i-borlange",
          "sortering-i-mora",
          "storre-lador",
          "narmaste-exemplar",
          "flytande-bestand",
          "ligg-kvar",
          "fasta-turer",
          "ny-filial-i-romme",
          "venjan-stangs",
          "salen-flyttar",
          "efterfragan-20",
          "vinter",
          "dyrare-timme",
          "vag-stangd-vid-orsa");

  private static final List<String> KEYS =
      List.of(
          "title",
          "question",
          "title-en",
          "question-en",
          "vans",
          "units",
          "weekdays",
          "hub",
          "sortPoints",
          "box",
          "copies",
          "returns",
          "routes",
          "loops",
          "demand",
          "rates",
          "closed",
          "winter",
          "chance",
          "sharing",
          "climate");

  /** What {@code rates} may change. */
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

  private static final int MOST_PERCENT = 1000;

  /** Litres or kg of a crate: more is no crate. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  private static final int MOST_SECONDS = 600;

  private final ScenarioKeys keys;
  private final DalarnaBase base;
  private final FleetAndUnits named;

  private ScenarioFile(String file, String text, DalarnaBase base) {
    this.keys = ScenarioKeys.of(file, parse(file, text), KEYS);
    this.base = base;
    this.named = new FleetAndUnits(keys, base);
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
      return new ScenarioFile(name, text, base).scenario(name);
    } catch (YAMLException e) {
      throw new ScenarioRefused(name + ": fel form / wrong form: " + e.getMessage());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ScenarioRefused(name + ": " + e.getMessage());
    }
  }

  private static Object parse(String file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Object yaml = new Yaml(new SafeConstructor(options)).load(text);
    if (yaml == null) {
      throw new ScenarioRefused(file + ": saknar nycklar / has no keys");
    }
    return yaml;
  }

  private Scenario scenario(String name) {
    return new Scenario(
        words(name),
        named.vans(),
        named.units(),
        weekdays(),
        keys.has("hub")
            ? Optional.of(named.unit(String.valueOf(keys.get("hub"))))
            : Optional.empty(),
        sortPoints(),
        box(),
        keys.known(keys.text("copies", "planner"), List.of("planner", "nearest")).equals("nearest"),
        returns(),
        loops(),
        keys.whole("demand", 100, 1, MOST_PERCENT),
        rates(),
        keys.eachBelow("closed", "lat", "lon").stream().map(ScenarioKeys::spot).toList(),
        chance(),
        sharing(),
        climate());
  }

  /** What has no English text is told in Swedish. */
  private ScenarioWords words(String name) {
    String title = keys.text("title", name);
    String question = keys.text("question", "");
    return new ScenarioWords(
        name, title, question, keys.text("title-en", title), keys.text("question-en", question));
  }

  private Map<UnitId, Set<DayOfWeek>> weekdays() {
    ScenarioKeys given = keys.below("weekdays");
    Map<UnitId, Set<DayOfWeek>> all = new TreeMap<>();
    given.names().forEach(id -> all.put(named.unit(id), given.weekdays(id)));
    return all;
  }

  private Map<UnitId, Integer> sortPoints() {
    ScenarioKeys given = keys.below("sortPoints");
    Map<UnitId, Integer> all = new TreeMap<>();
    given.names().forEach(id -> all.put(named.unit(id), given.whole(id, 0, 1, MOST_SECONDS)));
    return all;
  }

  private Optional<BoxType> box() {
    ScenarioKeys given = keys.below("box", "litres", "maxKg");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    BoxType old = base.boxType();
    return Optional.of(
        new BoxType(
            thousandths(given, "litres").orElse(old.millilitres()),
            thousandths(given, "maxKg").orElse(old.maxGrams()),
            old.emptyGrams()));
  }

  private static Optional<Integer> thousandths(ScenarioKeys given, String key) {
    Optional<BigDecimal> value = given.number(key);
    if (value.filter(v -> v.signum() <= 0 || v.compareTo(MOST) > 0 || v.scale() > 3).isPresent()) {
      throw new IllegalArgumentException(
          "box.%s: mer än 0, högst %s, högst tre decimaler / more than 0, at most %s, at most three decimals, inte / not %s"
              .formatted(key, MOST, MOST, value.get()));
    }
    return value.map(v -> v.movePointRight(3).intValueExact());
  }

  /** Either one policy for all, or one by media type and {@code otherwise}. */
  private ReturnPolicies returns() {
    if (!keys.has("returns") || keys.get("returns") instanceof String) {
      return new ReturnPolicies(Map.of(), policy(keys.text("returns", "home")));
    }
    List<String> types =
        base.listMediaTypes().stream().map(MediaType::id).collect(Collectors.toList());
    types.add("otherwise");
    ScenarioKeys given = keys.below("returns", types.toArray(String[]::new));
    Map<String, ReturnPolicy> byType = new HashMap<>();
    given.names().forEach(type -> byType.put(type, policy(given.text(type, ""))));
    ReturnPolicy otherwise = byType.remove("otherwise");
    return new ReturnPolicies(byType, otherwise == null ? ReturnPolicy.HOME : otherwise);
  }

  private ReturnPolicy policy(String key) {
    List<ReturnPolicy> all = List.of(ReturnPolicy.values());
    List<String> known = all.stream().map(policy -> policy.key).toList();
    return all.get(known.indexOf(keys.known(key, known)));
  }

  private Loops loops() {
    boolean fixed =
        keys.known(keys.text("routes", "free"), List.of("free", "fixed")).equals("fixed");
    ScenarioKeys given = keys.below("loops", ScenarioKeys.DAYS.toArray(String[]::new));
    if (!fixed && !given.isEmpty()) {
      throw new IllegalArgumentException("loops: gäller bara med / holds only with routes: fixed");
    }
    return fixed ? new Loops(true, named.loops(given)) : Loops.FREE;
  }

  private Map<String, BigDecimal> rates() {
    ScenarioKeys given = keys.below("rates", RATES.toArray(String[]::new));
    Map<String, BigDecimal> all = new HashMap<>();
    given.names().forEach(rate -> given.number(rate).ifPresent(sek -> all.put(rate, sek)));
    return all;
  }

  private Chance chance() {
    Chance usual = keys.flag("winter") ? Chance.WINTER : Chance.USUAL;
    ScenarioKeys given =
        keys.below(
            "chance",
            "slack",
            "slower",
            "spread",
            "holdUp",
            "shut",
            "notFound",
            "elsewhere",
            "volume");
    return new Chance(
        given.whole("slack", usual.slackPercent(), 0, 100),
        given.whole("slower", usual.slowerPercent(), 0, 100),
        given.whole("spread", usual.spreadPercent(), 0, 90),
        given.whole("holdUp", usual.holdUpPerThousand(), 0, 1000),
        given.whole("shut", usual.shutPerThousand(), 0, 1000),
        given.whole("notFound", usual.notFoundPerThousand(), 0, 1000),
        given.whole("elsewhere", usual.elsewherePercent(), 0, 100),
        given.whole("volume", usual.volumePercent(), 0, 90));
  }

  private Sharing sharing() {
    Sharing usual = Sharing.USUAL;
    ScenarioKeys given = keys.below("sharing", "region", "volume", "stops", "base");
    return new Sharing(
        given.whole("region", (int) usual.regionPercent(), 0, 100),
        given.whole("volume", (int) usual.volumePercent(), 0, 100),
        given.whole("stops", (int) usual.stopsPercent(), 0, 100),
        given.whole("base", (int) usual.basePercent(), 0, 100));
  }

  private Climate climate() {
    Set<String> fuels = Fuel.table().keySet();
    ScenarioKeys given = keys.below("climate", "gramsPerKm", "hubGramsPerItem");
    ScenarioKeys byFuel = given.below("gramsPerKm", fuels.toArray(String[]::new));
    Map<String, BigDecimal> grams = new TreeMap<>();
    byFuel.names().forEach(fuel -> byFuel.number(fuel).ifPresent(g -> grams.put(fuel, g)));
    return new Climate(grams, given.number("hubGramsPerItem").orElse(BigDecimal.ZERO));
  }
}
