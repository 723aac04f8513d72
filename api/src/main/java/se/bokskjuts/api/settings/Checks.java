package se.bokskjuts.api.settings;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bokskjuts.data.store.Dependents;
import se.bokskjuts.data.store.Setting;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.StoredVan;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.store.VanStore;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** What must hold of settings before they are stored: all faults at once, each at its field. */
@Component
class Checks {
  private static final int DAY_SECONDS = 86_400;
  private static final int MOST_BOXES = 100_000;
  private static final int MOST_GRAMS = 100_000_000;
  private static final int MOST_METRES = 100_000_000;
  private static final int RATE_DECIMALS = 4;
  private static final int MEASURE_DECIMALS = 3;

  /** A door's code in clear would be printed on paper that lies in a van. */
  private static final Pattern DOOR_CODE =
      Pattern.compile("(?iu)\\b(\\p{L}*kod(en)?|code|pin)\\b\\W{0,5}(är|is)?\\W{0,3}[#*]?\\d{3,}");

  private final UnitStore units;
  private final VanStore vans;
  private final SettingsStore settings;
  private final Dependents dependents;
  private final NearestRoad road;
  private final Clock clock;

  Checks(
      UnitStore units,
      VanStore vans,
      SettingsStore settings,
      Dependents dependents,
      NearestRoad road,
      Clock clock) {
    this.units = units;
    this.vans = vans;
    this.settings = settings;
    this.dependents = dependents;
    this.road = road;
    this.clock = clock;
  }

  void unit(UnitId id, UnitSettings unit, FieldFaults faults) {
    faults.name("name", unit.name());
    faults.name("municipality", unit.municipality());
    faults.within("lat", unit.lat(), -90, 90);
    faults.within("lon", unit.lon(), -180, 180);
    if (faults.isEmpty("lat") && faults.isEmpty("lon") && isMoved(id, unit)) {
      road.check(unit.lat(), unit.lon(), faults);
    }
    faults.text("address", unit.address());
    faults.windows("windows", unit.windows());
    faults.within("serviceSeconds", unit.serviceSeconds(), 0, DAY_SECONDS);
    faults.within("secondsPerBox", unit.secondsPerBox(), 0, DAY_SECONDS);
    faults.within("maxBoxesIn", unit.maxBoxesIn(), 0, MOST_BOXES);
    faults.within("emptyBoxes", unit.emptyBoxes(), 0, MOST_BOXES);
    faults.within("emptyBoxesGoal", unit.emptyBoxesGoal(), 0, MOST_BOXES);
    unit.sorting().ifPresent(s -> sorting(s, faults));
    faults.spans("closures", unit.closures());
    codes(id, unit.codes(), faults);
    faults.text("keyNote", unit.keyNote());
    if (DOOR_CODE.matcher(unit.keyNote()).find()) {
      faults.add("keyNote", "doorCode");
    }
    faults.source("source", unit.source());
    if (!unit.active()) {
      mayRest(id, faults);
    }
  }

  /** New ones too. Those that stand still were stored by an import, which says so itself. */
  private boolean isMoved(UnitId id, UnitSettings fresh) {
    return units
        .find(id)
        .map(StoredUnit::unit)
        .filter(old -> old.lat() == fresh.lat() && old.lon() == fresh.lon())
        .isEmpty();
  }

  void newUnit(UnitId id, UnitSettings unit, FieldFaults faults) {
    Ids.check(id.value(), units.find(id).isPresent(), faults);
    unit(id, unit, faults);
  }

  void newVan(VanId id, VanSettings van, FieldFaults faults) {
    Ids.check(id.value(), vans.find(id).isPresent(), faults);
    van(id, van, faults);
  }

  private static void sorting(UnitSettings.Sorting sorting, FieldFaults faults) {
    if (sorting.closes().isBefore(sorting.opens())) {
      faults.add("sorting", "backwards", sorting.opens(), sorting.closes());
    }
    faults.within("secondsPerItem", sorting.secondsPerItem(), 0, DAY_SECONDS);
  }

  /** Both its own codes and those of others: a code names one unit. */
  private void codes(UnitId id, List<String> codes, FieldFaults faults) {
    codes.forEach(code -> faults.name("codes", code));
    if (new HashSet<>(codes).size() < codes.size()) {
      faults.add("codes", "twice");
    }
    for (StoredUnit other : units.list()) {
      if (!other.unit().id().equals(id)) {
        other.codes().stream()
            .filter(codes::contains)
            .forEach(code -> faults.add("codes", "codeTaken", code, other.unit().name()));
      }
    }
  }

  /** A unit that something depends on goes on being served; it says what depends on it. */
  private void mayRest(UnitId id, FieldFaults faults) {
    if (units.find(id).filter(StoredUnit::active).isEmpty()) {
      return;
    }
    List<VanId> based = dependents.listVansOf(id);
    if (!based.isEmpty()) {
      faults.add("active", "unitHasVans", joined(based));
    }
    int waiting = dependents.countOpenItems(id);
    if (waiting > 0) {
      faults.add("active", "unitHasItems", waiting);
    }
    List<LocalDate> days = dependents.listPublishedDaysOf(id, LocalDate.now(clock));
    if (!days.isEmpty()) {
      faults.add("active", "unitIsPlanned", joined(days));
    }
  }

  void van(VanId id, VanSettings van, FieldFaults faults) {
    faults.name("name", van.name());
    place("start", van.start(), van.active(), faults);
    place("end", van.end(), van.active(), faults);
    faults.within("capacityBoxes", van.capacityBoxes(), 0, MOST_BOXES);
    faults.within("capacityKg", van.capacityGrams(), 0, MOST_GRAMS);
    faults.within("rangeKm", van.rangeMetres(), 0, MOST_METRES);
    faults.amount("gramsCo2PerKm", van.gramsCo2PerKm(), RATE_DECIMALS);
    faults.amount("fixed", van.fixed(), RATE_DECIMALS);
    faults.amount("perHour", van.perHour(), RATE_DECIMALS);
    faults.amount("perKm", van.perKm(), RATE_DECIMALS);
    faults.within("maxWorkMinutes", van.maxWorkSeconds(), 0, DAY_SECONDS);
    faults.within("breakMinutes", van.breakSeconds(), 0, DAY_SECONDS);
    faults.spans("absences", van.absences());
    faults.source("source", van.source());
    van.serves().ifPresent(s -> serves(s, faults));
    if (!van.active()) {
      mayRest(id, faults);
    }
  }

  private void place(String field, String unit, boolean mustBeServed, FieldFaults faults) {
    Optional<StoredUnit> known = unit.isBlank() ? Optional.empty() : units.find(UnitId.of(unit));
    if (known.isEmpty()) {
      faults.add(field, "noUnit", unit);
    } else if (mustBeServed && !known.get().active()) {
      faults.add(field, "unitRests", known.get().unit().name());
    }
  }

  private void serves(Set<String> serves, FieldFaults faults) {
    if (serves.isEmpty()) {
      faults.add("serves", "servesNone");
    }
    Set<String> known =
        units.list().stream().map(u -> u.unit().id().value()).collect(Collectors.toSet());
    serves.stream()
        .filter(unit -> !known.contains(unit))
        .forEach(unit -> faults.add("serves", "noUnit", unit));
  }

  private void mayRest(VanId id, FieldFaults faults) {
    if (vans.find(id).filter(StoredVan::active).isEmpty()) {
      return;
    }
    List<LocalDate> days = dependents.listPublishedDaysOf(id, LocalDate.now(clock));
    if (!days.isEmpty()) {
      faults.add("active", "vanIsPlanned", joined(days));
    }
    if (vans.list().stream().filter(StoredVan::active).allMatch(v -> v.van().id().equals(id))) {
      faults.add("active", "lastVan");
    }
  }

  void rate(Setting old, RateSettings rate, FieldFaults faults) {
    boolean measure = old.name().startsWith("boxType.");
    faults.amount("amount", rate.amount(), measure ? MEASURE_DECIMALS : RATE_DECIMALS);
    boolean seconds = old.name().equals("dockSeconds");
    if (seconds && rate.amount().stripTrailingZeros().scale() > 0) {
      faults.add("amount", "whole", rate.amount().toPlainString());
    }
    if (seconds) {
      faults.within("amount", rate.amount().doubleValue(), 0, DAY_SECONDS);
    }
    faults.source("source", rate.source());
    faults.notInFuture("sourceDate", rate.sourceDate(), LocalDate.now(clock));
    if (measure) {
      box(old.name(), rate.amount(), faults);
    }
  }

  /** A box that can hold nothing plans nothing. */
  private void box(String name, BigDecimal amount, FieldFaults faults) {
    Map<String, BigDecimal> all =
        settings.list().stream().collect(Collectors.toMap(Setting::name, Setting::amount));
    all.put(name, amount);
    if (name.equals("boxType.litres") && amount.signum() == 0) {
      faults.add("amount", "boxLitres");
    }
    if (!name.equals("boxType.litres")
        && all.get("boxType.maxKg").compareTo(all.get("boxType.emptyKg")) <= 0) {
      faults.add("amount", "boxWeights");
    }
  }

  void media(MediaSettings media, FieldFaults faults) {
    faults.name("swedish", media.swedish());
    media.names().forEach(name -> faults.name("names", name));
    faults.within(
        "litres", media.millilitres(), 1, settings.getDaySettings().boxType().millilitres());
    faults.within("kg", media.grams(), 1, settings.getDaySettings().boxType().itemGrams());
    faults.source("source", media.source());
    faults.notInFuture("sourceDate", media.sourceDate(), LocalDate.now(clock));
  }

  private static String joined(List<?> things) {
    return things.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
