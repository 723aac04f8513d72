package se.bokskjuts.data.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * Reads plan files ({@code bokskjuts-plan/1}): all faults of form at once, or the plan. Whether it
 * fits its day, unknown boxes and units included, is for the checker to say.
 */
public final class PlanFileReader {
  private static final long MOST_SEK = 1_000_000_000_000L;

  private PlanFileReader() {}

  /** Throws {@link FileRefusedException} when anything in the file's form is wrong. */
  public static PlanFile read(InputStream in) throws IOException {
    Faults faults = new Faults();
    ObjectNode root = JsonText.read(in, PlanFile.FORMAT, faults);
    Fields fields = Fields.root(root, faults);
    Formats.require(fields, PlanFile.FORMAT, faults);
    Optional<PlanFile> plan = plan(fields);
    faults.refuseIfAny();
    return plan.orElseThrow();
  }

  public static PlanFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  public static PlanFile read(String json) {
    try {
      return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<PlanFile> plan(Fields plan) {
    LocalDate date = plan.date("date");
    Map<HoldId, ItemId> copies = copies(plan.object("copies", false));
    List<Box> boxes = DayFileReader.each(plan.objects("boxes", "box", true), PlanFileReader::box);
    List<Route> routes =
        DayFileReader.each(plan.objects("routes", "route", true), PlanFileReader::route);
    List<Stay> stays =
        DayFileReader.each(plan.objects("stays", "stay", false), PlanFileReader::stay);
    Optional<PlanCost> cost = cost(plan.object("cost", false));
    plan.passOver(PlanFile.REASONS);
    return plan.build(
        () ->
            new PlanFile(
                new Plan(date, copies, boxes, routes, stays, cost.orElse(PlanCost.ZERO)),
                cost.isPresent()));
  }

  private static Map<HoldId, ItemId> copies(Fields copies) {
    Map<HoldId, ItemId> chosen = new LinkedHashMap<>();
    for (String hold : copies.keys()) {
      ItemId item = ItemId.of(copies.text(hold));
      if (hold.isBlank()) {
        copies.fault(FileFaultCode.BAD_TEXT, hold, hold, "a hold's id");
      } else {
        chosen.put(HoldId.of(hold), item);
      }
    }
    return chosen;
  }

  private static Optional<Box> box(Fields box) {
    BoxId id = BoxId.of(box.text("id"));
    UnitId from = UnitId.of(box.text("from"));
    UnitId to = UnitId.of(box.text("to"));
    boolean sort = box.truth("sort");
    List<TransferId> items = box.texts("items", true).stream().map(TransferId::of).toList();
    return box.build(() -> new Box(id, from, to, sort, items));
  }

  private static Optional<Route> route(Fields route) {
    VanId van = VanId.of(route.text("van"));
    List<Stop> stops =
        DayFileReader.each(route.objects("stops", "stop", true), PlanFileReader::stop);
    // A van without stops is not used and needs no times.
    boolean used = route.has("start") || route.has("end") || !stops.isEmpty();
    LocalTime start = used ? route.time("start") : LocalTime.MIDNIGHT;
    LocalTime end = used ? route.time("end") : LocalTime.MIDNIGHT;
    List<Break> breaks =
        DayFileReader.each(route.objects("breaks", "break", false), PlanFileReader::rest);
    return route.build(() -> new Route(van, start, end, stops, breaks));
  }

  private static Optional<Stop> stop(Fields stop) {
    UnitId unit = UnitId.of(stop.text("unit"));
    LocalTime arrive = stop.time("arrive");
    LocalTime start = stop.time("start");
    LocalTime depart = stop.time("depart");
    List<BoxId> unload = stop.texts("unload", false).stream().map(BoxId::of).toList();
    List<BoxId> load = stop.texts("load", false).stream().map(BoxId::of).toList();
    return stop.build(() -> new Stop(unit, arrive, start, depart, unload, load));
  }

  private static Optional<Break> rest(Fields rest) {
    int afterStop = rest.integer("afterStop", -1, 100_000);
    LocalTime start = rest.time("start");
    int seconds = rest.integer("seconds", 0, Fields.DAY_SECONDS);
    return rest.build(() -> new Break(afterStop, start, seconds));
  }

  private static Optional<Stay> stay(Fields stay) {
    TransferId transfer = TransferId.of(stay.text("transfer"));
    String reason = stay.words("reason");
    return stay.build(() -> new Stay(transfer, reason));
  }

  /** Empty unless all five parts are stated. */
  private static Optional<PlanCost> cost(Fields cost) {
    Optional<Money> vans = money(cost, "vans");
    Optional<Money> handling = money(cost, "handling");
    Optional<Money> sorting = money(cost, "sorting");
    Optional<Money> delay = money(cost, "delay");
    Optional<Money> missed = money(cost, "missed");
    Optional<Money> total = money(cost, "total");
    if (vans.isEmpty()
        || handling.isEmpty()
        || sorting.isEmpty()
        || delay.isEmpty()
        || missed.isEmpty()) {
      return cost.build(() -> PlanCost.ZERO).filter(c -> false);
    }
    PlanCost parts =
        new PlanCost(vans.get(), handling.get(), sorting.get(), delay.get(), missed.get());
    if (total.isPresent() && !total.get().equals(parts.total())) {
      String expected = "its parts make " + parts.total().sek();
      cost.fault(FileFaultCode.CONTRADICTION, "total", total.get().sek().toString(), expected);
    }
    return cost.build(() -> parts);
  }

  private static Optional<Money> money(Fields cost, String key) {
    Optional<BigDecimal> sek = cost.decimal(key, -MOST_SEK, MOST_SEK, 50, false);
    return sek.map(Money::ofSek);
  }
}
