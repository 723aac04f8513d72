package se.bokskjuts.api.field;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.EventKind;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** Reads reports against the plan: only of its vans, stops, boxes and items, and only one's own. */
final class ReportReading {
  /** Why a report is refused. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String code) {
      super(code);
    }

    String code() {
      return String.valueOf(getMessage());
    }
  }

  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final StoredPlan plan;
  private final Reporter who;
  private final List<ItemDetails> items;
  private final Map<BoxId, Box> boxes = new HashMap<>();

  ReportReading(StoredPlan plan, Reporter who, List<ItemDetails> items) {
    this.plan = plan;
    this.who = who;
    this.items = items;
    plan.plan().boxes().forEach(box -> boxes.put(box.id(), box));
  }

  DeliveryEvent read(ReportJson report) throws Refusal {
    checkReason(report);
    checkTime(report);
    return switch (report.kind().subject()) {
      case ARRIVAL, STOP -> atStop(report, Optional.empty());
      case LOAD, UNLOAD -> atStop(report, Optional.of(boxAtStop(report)));
      case RECEIPT -> ofUnit(report, Optional.of(boxOfUnit(report)), Optional.empty());
      case ITEM -> ofUnit(report, Optional.empty(), Optional.of(itemOf(report)));
      case VAN -> ofVan(report);
    };
  }

  private static void checkReason(ReportJson report) throws Refusal {
    EventKind kind = report.kind();
    boolean fits = report.findReason().map(kind.reasons()::contains).orElse(!kind.isDeviation());
    if (!fits) {
      throw new Refusal("WRONG_REASON");
    }
  }

  /** A clock may be wrong, but no clock shows what the table cannot hold. */
  private static void checkTime(ReportJson report) throws Refusal {
    if (report.at().isBefore(EARLIEST) || report.at().isAfter(LATEST)) {
      throw new Refusal("WRONG_TIME");
    }
  }

  private DeliveryEvent atStop(ReportJson report, Optional<BoxId> box) throws Refusal {
    Stop stop = stopOf(report);
    return event(
        report,
        Optional.of(vanOf(report)),
        OptionalInt.of(indexOf(report)),
        stop.unit(),
        box,
        Optional.empty());
  }

  private DeliveryEvent ofVan(ReportJson report) throws Refusal {
    Route route = routeOf(report);
    UnitId home =
        plan.day().vans().stream()
            .filter(v -> v.id().equals(route.van()))
            .map(v -> v.end())
            .findFirst()
            .orElseThrow(() -> new Refusal("NO_SUCH_VAN"));
    return event(
        report,
        Optional.of(route.van()),
        OptionalInt.empty(),
        home,
        Optional.empty(),
        Optional.empty());
  }

  private DeliveryEvent ofUnit(ReportJson report, Optional<BoxId> box, Optional<TransferId> item)
      throws Refusal {
    return event(report, Optional.empty(), OptionalInt.empty(), unitOf(report), box, item);
  }

  private DeliveryEvent event(
      ReportJson report,
      Optional<VanId> van,
      OptionalInt stop,
      UnitId unit,
      Optional<BoxId> box,
      Optional<TransferId> item) {
    return new DeliveryEvent(
        report.id(),
        plan.summary().id(),
        report.kind(),
        van,
        stop,
        unit,
        box,
        item,
        report.findReason(),
        report.at().truncatedTo(ChronoUnit.MILLIS),
        who.name());
  }

  /** A driver's own van, whatever the report says; it must not say another. */
  private VanId vanOf(ReportJson report) throws Refusal {
    Optional<VanId> said =
        Optional.ofNullable(report.van()).filter(v -> !v.isBlank()).map(VanId::of);
    if (who instanceof Reporter.Driver driver) {
      if (said.isPresent() && !said.get().equals(driver.link().van())) {
        throw new Refusal("NOT_YOURS");
      }
      return driver.link().van();
    }
    if (!(who instanceof Reporter.Person person) || !person.vans()) {
      throw new Refusal("NOT_YOURS");
    }
    return said.orElseThrow(() -> new Refusal("NO_SUCH_VAN"));
  }

  private Route routeOf(ReportJson report) throws Refusal {
    VanId van = vanOf(report);
    return plan.plan().routes().stream()
        .filter(r -> r.van().equals(van))
        .findFirst()
        .orElseThrow(() -> new Refusal("NO_SUCH_VAN"));
  }

  private static int indexOf(ReportJson report) throws Refusal {
    @Nullable Integer stop = report.stop();
    if (stop == null) {
      throw new Refusal("NO_SUCH_STOP");
    }
    return stop;
  }

  private Stop stopOf(ReportJson report) throws Refusal {
    List<Stop> stops = routeOf(report).stops();
    int index = indexOf(report);
    if (index >= stops.size()) {
      throw new Refusal("NO_SUCH_STOP");
    }
    return stops.get(index);
  }

  private BoxId boxAtStop(ReportJson report) throws Refusal {
    Stop stop = stopOf(report);
    Box box = boxOf(report);
    List<BoxId> handled =
        report.kind().subject() == EventKind.Subject.LOAD ? stop.load() : stop.unload();
    if (!handled.contains(box.id())) {
      throw new Refusal("NOT_AT_THIS_STOP");
    }
    return box.id();
  }

  private Box boxOf(ReportJson report) throws Refusal {
    @Nullable String id = report.box();
    @Nullable Box box = id == null || id.isBlank() ? null : boxes.get(BoxId.of(id));
    if (box == null) {
      throw new Refusal("NO_SUCH_BOX");
    }
    return box;
  }

  private UnitId unitOf(ReportJson report) throws Refusal {
    Optional<UnitId> said =
        Optional.ofNullable(report.unit()).filter(u -> !u.isBlank()).map(UnitId::of);
    if (who instanceof Reporter.OfUnit of) {
      if (said.isPresent() && !said.get().equals(of.link().unit())) {
        throw new Refusal("NOT_YOURS");
      }
      return of.link().unit();
    }
    UnitId unit = said.orElseThrow(() -> new Refusal("NO_SUCH_UNIT"));
    if (plan.day().findUnit(unit).isEmpty()) {
      throw new Refusal("NO_SUCH_UNIT");
    }
    if (!(who instanceof Reporter.Person person) || !person.units().test(unit)) {
      throw new Refusal("NOT_YOURS");
    }
    return unit;
  }

  private BoxId boxOfUnit(ReportJson report) throws Refusal {
    UnitId unit = unitOf(report);
    Box box = boxOf(report);
    if (!box.to().equals(unit)) {
      throw new Refusal("NOT_TO_THIS_UNIT");
    }
    return box.id();
  }

  /** An item that is or stays at the unit, comes to it, or fills a hold of its own. */
  private TransferId itemOf(ReportJson report) throws Refusal {
    UnitId unit = unitOf(report);
    String text = Optional.ofNullable(report.item()).map(String::strip).orElse("");
    Set<TransferId> named =
        items.stream()
            .filter(d -> d.barcode().equals(text) || d.transfer().value().equals(text))
            .map(ItemDetails::transfer)
            .collect(Collectors.toSet());
    named.addAll(inPlan(text));
    return named.stream()
        .filter(id -> isHandledAt(id, unit))
        .findFirst()
        .orElseThrow(() -> new Refusal("NO_SUCH_ITEM"));
  }

  private Set<TransferId> inPlan(String text) {
    return plan.plan().boxes().stream()
        .flatMap(b -> b.items().stream())
        .filter(id -> id.value().equals(text))
        .collect(Collectors.toSet());
  }

  private boolean isHandledAt(TransferId item, UnitId unit) {
    return isBoxedAt(item, unit)
        || plan.day().transfers().stream()
            .anyMatch(t -> t.id().equals(item) && t.from().equals(unit))
        || isHeldAt(item, unit);
  }

  private boolean isBoxedAt(TransferId item, UnitId unit) {
    return plan.plan().boxes().stream()
        .anyMatch(b -> b.items().contains(item) && (b.from().equals(unit) || b.to().equals(unit)));
  }

  private boolean isHeldAt(TransferId item, UnitId unit) {
    return plan.day().holds().stream()
        .anyMatch(
            h ->
                h.id().value().equals(item.value())
                    && h.to().equals(unit)
                    && plan.plan().copies().containsKey(h.id()));
  }
}
