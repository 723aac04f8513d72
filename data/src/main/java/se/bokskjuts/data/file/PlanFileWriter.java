package se.bokskjuts.data.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;

/** Writes plan files ({@code bokskjuts-plan/1}); equal plans give equal bytes. */
public final class PlanFileWriter {
  private PlanFileWriter() {}

  public static void write(Plan plan, Path file) throws IOException {
    Files.writeString(file, toJson(plan));
  }

  /** With the reasons at its end, which readers pass over. */
  public static void write(Plan plan, ObjectNode reasons, Path file) throws IOException {
    ObjectNode root = toTree(plan);
    root.set(PlanFile.REASONS, reasons);
    Files.writeString(file, JsonPrinter.print(root));
  }

  public static String toJson(Plan plan) {
    return JsonPrinter.print(toTree(plan));
  }

  private static ObjectNode toTree(Plan plan) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", PlanFile.FORMAT).put("date", plan.date().toString());
    ObjectNode copies = root.putObject("copies");
    new TreeMap<>(plan.copies()).forEach((h, item) -> copies.put(h.value(), item.value()));
    ArrayNode boxes = root.putArray("boxes");
    plan.boxes().forEach(b -> box(boxes.addObject(), b));
    ArrayNode routes = root.putArray("routes");
    plan.routes().forEach(r -> route(routes.addObject(), r));
    ArrayNode stays = root.putArray("stays");
    plan.stays()
        .forEach(
            s -> stays.addObject().put("transfer", s.transfer().value()).put("reason", s.reason()));
    cost(root.putObject("cost"), plan.cost());
    return root;
  }

  private static void box(ObjectNode node, Box box) {
    node.put("id", box.id().value());
    node.put("from", box.from().value()).put("to", box.to().value()).put("sort", box.sort());
    ArrayNode items = node.putArray("items");
    box.items().forEach(t -> items.add(t.value()));
  }

  private static void route(ObjectNode node, Route route) {
    node.put("van", route.van().value());
    node.put("start", ClockText.full(route.start())).put("end", ClockText.full(route.end()));
    ArrayNode stops = node.putArray("stops");
    route.stops().forEach(s -> stop(stops.addObject(), s));
    ArrayNode breaks = node.putArray("breaks");
    route
        .breaks()
        .forEach(
            b ->
                breaks
                    .addObject()
                    .put("afterStop", b.afterStop())
                    .put("start", ClockText.full(b.start()))
                    .put("seconds", b.seconds()));
  }

  private static void stop(ObjectNode node, Stop stop) {
    node.put("unit", stop.unit().value());
    node.put("arrive", ClockText.full(stop.arrive()));
    node.put("start", ClockText.full(stop.start()));
    node.put("depart", ClockText.full(stop.depart()));
    boxes(node.putArray("unload"), stop.unload());
    boxes(node.putArray("load"), stop.load());
  }

  private static void boxes(ArrayNode node, List<BoxId> boxes) {
    boxes.forEach(b -> node.add(b.value()));
  }

  private static void cost(ObjectNode node, PlanCost cost) {
    node.put("vans", cost.vans().sek()).put("handling", cost.handling().sek());
    node.put("sorting", cost.sorting().sek()).put("delay", cost.delay().sek());
    node.put("missed", cost.missed().sek()).put("total", cost.total().sek());
  }
}
