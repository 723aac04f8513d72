package se.bokskjuts.data.scenario;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** The vans and units that a scenario has and changes; every name is checked against them. */
final class FleetAndUnits {
  private final ScenarioKeys keys;
  private final DalarnaBase base;
  private final Set<String> units = new TreeSet<>();
  private final Set<String> vans = new TreeSet<>();

  FleetAndUnits(ScenarioKeys keys, DalarnaBase base) {
    this.keys = keys;
    this.base = base;
    base.listUnits().forEach(row -> units.add(row.unit().id().value()));
    base.listVans().forEach(van -> vans.add(van.id().value()));
  }

  UnitId unit(String id) {
    return UnitId.of(keys.known(id, units));
  }

  private VanId van(String id) {
    return VanId.of(keys.known(id, vans));
  }

  /** First, for other keys may name a van that is added here. */
  VanChanges vans() {
    ScenarioKeys given = keys.below("vans", "add", "remove", "electric", "fuel");
    ScenarioKeys add = given.below("add");
    Map<VanId, VanId> added = new TreeMap<>(Comparator.comparing(VanId::value));
    add.names().forEach(id -> added.put(VanId.of(id), van(add.text(id, ""))));
    added.keySet().forEach(id -> addNew(id.value(), vans));
    ScenarioKeys fuel = given.below("fuel");
    Map<VanId, String> fuels = new TreeMap<>(Comparator.comparing(VanId::value));
    Set<String> known = Fuel.table().keySet();
    fuel.names().forEach(id -> fuels.put(van(id), keys.known(fuel.text(id, ""), known)));
    Set<VanId> electric = vansIn(given, "electric");
    electric.forEach(id -> fuels.put(id, "ELECTRIC"));
    return new VanChanges(added, vansIn(given, "remove"), electric, fuels);
  }

  private Set<VanId> vansIn(ScenarioKeys given, String key) {
    return given.texts(key).stream()
        .map(this::van)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void addNew(String id, Set<String> known) {
    if (!known.add(id)) {
      throw new ScenarioRefused(id + ": finns redan / is there already");
    }
  }

  UnitChanges units() {
    ScenarioKeys given = keys.below("units", "open", "close", "move");
    List<OpenedUnit> opened = new ArrayList<>();
    ScenarioKeys open = given.below("open");
    open.names().forEach(id -> opened.add(opened(id, open)));
    Set<UnitId> closed = new TreeSet<>();
    given.texts("close").forEach(id -> closed.add(closable(unit(id))));
    Map<UnitId, Spot> moved = new TreeMap<>();
    ScenarioKeys move = given.below("move");
    move.names().forEach(id -> moved.put(unit(id), move.below(id, "lat", "lon").spot()));
    return new UnitChanges(List.copyOf(opened), closed, moved);
  }

  /** A unit where vans start, or where all is sorted, cannot be closed by a line. */
  private UnitId closable(UnitId id) {
    for (Van van : base.listVans()) {
      if (van.start().equals(id) || van.end().equals(id)) {
        throw new ScenarioRefused(
            "units.close: bil "
                + van.id()
                + " börjar vid "
                + id
                + ", välj en annan enhet / van "
                + van.id()
                + " starts at "
                + id
                + ", choose another unit");
      }
    }
    return id;
  }

  private OpenedUnit opened(String id, ScenarioKeys open) {
    ScenarioKeys given =
        open.below(id, "name", "municipality", "like", "lat", "lon", "share", "weekdays");
    UnitRow like = row(unit(given.text("like", "")));
    Set<String> municipalities = new TreeSet<>(base.inhabitants().keySet());
    addNew(id, units);
    Spot spot = given.spot();
    Unit of = like.unit();
    Unit unit =
        new Unit(
            UnitId.of(id),
            given.text("name", id),
            keys.known(given.text("municipality", of.municipality()), municipalities),
            of.kind() == UnitKind.MAIN ? UnitKind.BRANCH : of.kind(),
            spot.lat(),
            spot.lon(),
            of.windows(),
            of.serviceSeconds(),
            of.secondsPerBox(),
            of.maxBoxesIn(),
            of.emptyBoxes(),
            of.dock(),
            false,
            0);
    Set<DayOfWeek> days =
        given.has("weekdays") ? given.weekdays("weekdays") : like.promisedWeekdays();
    return new OpenedUnit(unit, of.id(), given.whole("share", 10, 0, 100), days);
  }

  private UnitRow row(UnitId id) {
    return base.listUnits().stream()
        .filter(row -> row.unit().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ScenarioRefused(id + ": inte i basen / not in the base"));
  }

  Map<DayOfWeek, Map<VanId, List<UnitId>>> loops(ScenarioKeys given) {
    Map<DayOfWeek, Map<VanId, List<UnitId>>> all = new EnumMap<>(DayOfWeek.class);
    for (String day : given.names()) {
      ScenarioKeys byVan = given.below(day);
      Map<VanId, List<UnitId>> loops = new TreeMap<>(Comparator.comparing(VanId::value));
      byVan
          .names()
          .forEach(id -> loops.put(van(id), byVan.texts(id).stream().map(this::unit).toList()));
      all.put(given.weekday(day), loops);
    }
    return all;
  }
}
