package se.bokskjuts.api.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.Fault;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.store.AuditEntry;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.DayException;
import se.bokskjuts.data.store.EmptyBoxStore;
import se.bokskjuts.data.store.PlanState;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.Setting;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.data.store.StoredMediaType;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.StoredVan;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.store.VanStore;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * Where settings are changed: each change is judged, stored only over what its maker saw, and noted
 * in the audit log with what stood before, in one transaction.
 */
@Service
public class SettingsDesk {
  private final Database database;
  private final UnitStore units;
  private final VanStore vans;
  private final SettingsStore settings;
  private final EmptyBoxStore empties;
  private final PlanStore plans;
  private final AuditStore audit;
  private final Checks checks;
  private final ObjectMapper json;
  private final Texts texts;
  private final Clock clock;

  SettingsDesk(
      Database database,
      AuditStore audit,
      Checks checks,
      ObjectMapper json,
      Texts texts,
      Clock clock) {
    this.database = database;
    this.units = new UnitStore(database);
    this.vans = new VanStore(database);
    this.settings = new SettingsStore(database);
    this.empties = new EmptyBoxStore(database);
    this.plans = new PlanStore(database);
    this.audit = audit;
    this.checks = checks;
    this.json = json;
    this.texts = texts;
    this.clock = clock;
  }

  /** Throws with every fault at its field. */
  public StoredUnit add(UnitId id, UnitSettings fresh, String who) {
    refuse(faults -> checks.newUnit(id, fresh, faults));
    return added(
        who, "unit", id.value(), () -> units.save(fresh.toStored(id, false, 0)), UnitSettings::of);
  }

  /** Throws with every fault at its field. */
  public StoredVan add(VanId id, VanSettings fresh, String who) {
    refuse(faults -> checks.newVan(id, fresh, faults));
    return added(who, "van", id.value(), () -> vans.save(fresh.toStored(id, 0)), VanSettings::of);
  }

  /** Throws with every fault at its field, or when somebody else changed the unit since. */
  public StoredUnit save(UnitId id, UnitSettings fresh, int seen, String who) {
    StoredUnit old = units.get(id);
    refuse(faults -> checks.unit(id, fresh, faults));
    return change(
        who,
        "unit",
        id.value(),
        UnitSettings.of(old),
        () -> units.save(fresh.toStored(id, old.notes().fromMemory(), seen)),
        UnitSettings::of);
  }

  public StoredVan save(VanId id, VanSettings fresh, int seen, String who) {
    StoredVan old = vans.get(id);
    refuse(faults -> checks.van(id, fresh, faults));
    return change(
        who,
        "van",
        id.value(),
        VanSettings.of(old),
        () -> vans.save(fresh.toStored(id, seen)),
        VanSettings::of);
  }

  public Setting save(String name, RateSettings fresh, int seen, String who) {
    Setting old = settings.get(name);
    refuse(faults -> checks.rate(old, fresh, faults));
    return change(
        who,
        "setting",
        name,
        RateSettings.of(old),
        () -> {
          settings.save(fresh.toStored(old, seen));
          return settings.get(name);
        },
        RateSettings::of);
  }

  public StoredMediaType save(String code, MediaSettings fresh, int seen, String who) {
    StoredMediaType old = settings.getMediaType(code);
    refuse(faults -> checks.media(fresh, faults));
    return change(
        who,
        "media",
        code,
        MediaSettings.of(old),
        () -> {
          settings.saveMediaType(fresh.toStored(code, seen));
          return settings.getMediaType(code);
        },
        MediaSettings::of);
  }

  /** Empty: the calendar's rules decide again. */
  public Optional<DayException> save(LocalDate date, DaySetting fresh, int seen, String who) {
    Optional<DayException> old = settings.findException(date);
    refuse(faults -> checkDay(date, fresh, faults));
    return change(
        who,
        "day",
        date.toString(),
        DaySetting.of(old),
        () -> {
          settings.setException(date, fresh.runs(), fresh.reason(), seen);
          return settings.findException(date);
        },
        DaySetting::of);
  }

  private void checkDay(LocalDate date, DaySetting fresh, FieldFaults faults) {
    faults.text("reason", fresh.reason());
    if (date.isBefore(LocalDate.now(clock))) {
      faults.add("date", "past");
    } else if (date.isAfter(LocalDate.now(clock).plusYears(3))) {
      faults.add("date", "tooFar");
    }
    boolean stops = fresh.runs().isPresent() && !fresh.runs().get();
    if (stops && fresh.reason().isBlank()) {
      faults.add("reason", "missing");
    }
    if (stops
        && plans.findPublished(date).filter(p -> p.state() == PlanState.PUBLISHED).isPresent()) {
      faults.add("date", "dayIsPublished");
    }
  }

  /** Notes how many empty boxes were found on the morning of a date, and the goal. */
  public void count(UnitId unit, BoxCount fresh, int seen, String who) {
    StoredUnit old = units.get(unit);
    refuse(
        faults -> {
          faults.within("boxes", fresh.boxes(), 0, 100_000);
          faults.within("goal", fresh.goal(), 0, 100_000);
          if (fresh.on().isAfter(LocalDate.now(clock).plusDays(7))) {
            faults.add("on", "future");
          }
        });
    change(
        who,
        "empties",
        unit.value(),
        BoxCount.of(empties.list(fresh.on()), unit),
        () -> {
          empties.count(unit, unboxed(fresh.boxes()), fresh.on(), unboxed(fresh.goal()), seen);
          return BoxCount.of(empties.list(fresh.on()), old.unit().id());
        },
        count -> count);
  }

  private static OptionalInt unboxed(Optional<Integer> number) {
    return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private void refuse(Consumer<FieldFaults> check) {
    FieldFaults faults = new FieldFaults();
    check.accept(faults);
    if (!faults.isEmpty()) {
      throw new WrongFieldsException(faults.list());
    }
  }

  private <S> S added(
      String who, String kind, String id, Supplier<S> store, Function<S, Object> after) {
    return database.inTransaction(
        () -> {
          S stored = store.get();
          audit.add(
              who, kind + ".added", kind, id, Changes.between(json, Map.of(), after.apply(stored)));
          return stored;
        });
  }

  private <S> S change(
      String who,
      String kind,
      String id,
      Object before,
      Supplier<S> store,
      Function<S, Object> after) {
    return database.inTransaction(
        () -> {
          S stored = store.get();
          Map<String, String> changes = Changes.between(json, before, after.apply(stored));
          if (!changes.isEmpty()) {
            audit.add(who, kind + ".changed", kind, id, changes);
          }
          return stored;
        });
  }

  /** The last change of a thing, for whom it came in the way. */
  public Optional<AuditEntry> findLastChange(String kind, String id) {
    return audit.listOf(kind, id, 1).stream().findFirst();
  }

  /** Does what a request asks; wrong fields become a refusal as the API gives it. */
  <T> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (WrongFieldsException e) {
      throw refusalOf(e);
    }
  }

  private RefusedException refusalOf(WrongFieldsException e) {
    List<Fault> listed =
        e.faults().stream()
            .map(
                f ->
                    new Fault(
                        "/" + f.field(),
                        "WRONG_VALUE",
                        texts.get("fault." + f.word(), f.values().toArray()),
                        ""))
            .toList();
    String names =
        String.join(", ", e.faults().stream().map(FieldFault::field).distinct().toList());
    return RefusedException.of(ProblemCode.SETTINGS_REFUSED, names).withFaults(listed);
  }
}
