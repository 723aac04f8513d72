package se.bokskjuts.benchmarks.whatif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.data.file.DayFileWriter;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.data.scenario.Scenario;
import se.bokskjuts.data.scenario.Sharing;
import se.bokskjuts.data.sharing.DrivenDay;
import se.bokskjuts.data.sharing.Emissions;
import se.bokskjuts.data.sharing.TourPrice;
import se.bokskjuts.model.DayProblem;

/**
 * Writes each simulated day, so that an outsider can count again: {@code day.json} and {@code
 * plan.json} as everywhere, {@code executed.json} ({@code bokskjuts-executed/1}) with what
 * happened.
 */
final class RunFiles {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private final Path folder;

  /**
   * @param root under which each scenario and seed get a folder
   */
  RunFiles(Path root, Run run) {
    this.folder = root.resolve(run.scenario().name()).resolve(String.valueOf(run.seed()));
  }

  void write(SimulatedDay done, boolean counts) {
    Path day = folder.resolve(done.day().date().toString());
    try {
      Files.createDirectories(day);
      DayFileWriter.write(done.day(), day.resolve("day.json"));
      PlanFileWriter.write(done.answer().plan(), day.resolve("plan.json"));
      Files.writeString(
          day.resolve("executed.json"), executed(done, counts).toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the recount needs beside the days: who lives where, and how costs are shared. */
  void write(Scenario scenario, Map<String, Integer> inhabitants) {
    ObjectNode node = NODES.objectNode();
    ObjectNode people = node.putObject("inhabitants");
    new TreeMap<>(inhabitants).forEach(people::put);
    Sharing sharing = scenario.sharing();
    node.putObject("sharing")
        .put("region", sharing.regionPercent())
        .put("volume", sharing.volumePercent())
        .put("stops", sharing.stopsPercent())
        .put("base", sharing.basePercent());
    node.put("hubGramsPerItem", scenario.climate().hubGramsPerItem());
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("world.json"), node.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(RunResult result) {
    try {
      Files.writeString(folder.resolve("result.json"), result.toJson() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode executed(SimulatedDay done, boolean counts) {
    DayProblem day = done.day();
    ExecutedDay executed = done.executed();
    DrivenDay driven = executed.driven();
    List<TourPrice> prices = driven.tours().stream().map(tour -> TourPrice.of(day, tour)).toList();
    Emissions emissions = Emissions.of(day, driven, prices);
    ObjectNode node = NODES.objectNode();
    node.put("format", "bokskjuts-executed/1");
    node.put("date", day.date().toString());
    node.put("counted", counts);
    node.put("items", done.received().items());
    node.put("floated", done.received().floated());
    node.put("held", done.received().held());
    ArrayNode atOnce = node.putArray("atOnce");
    done.received()
        .atOnce()
        .forEach(
            t ->
                atOnce
                    .addObject()
                    .put("id", t.id().value())
                    .put("kind", t.kind().name())
                    .put("to", t.to().value()));
    ArrayNode tours = node.putArray("tours");
    executed.tours().forEach(tour -> tour(tours.addObject(), tour));
    ArrayNode boxes = node.putArray("boxes");
    executed.crates().forEach(box -> box(boxes.addObject(), box, emissions.of(box.id())));
    ArrayNode sorted = node.putArray("sorted");
    executed
        .sorted()
        .forEach(
            b ->
                sorted
                    .addObject()
                    .put("unit", b.unit().value())
                    .put("items", b.items())
                    .put("ready", clock(b.ready())));
    ObjectNode places = node.putObject("places");
    executed.places().forEach((item, unit) -> places.put(item.value(), unit.value()));
    texts(node.putArray("notFound"), executed.notFound());
    texts(node.putArray("didNotFit"), executed.didNotFit());
    ObjectNode empties = node.putObject("emptiesAfter");
    executed.emptiesAfter().forEach((unit, n) -> empties.put(unit.value(), n));
    return node;
  }

  private static void tour(ObjectNode node, ExecutedDay.Tour tour) {
    node.put("van", tour.van().value());
    node.put("start", clock(tour.start()));
    node.put("end", clock(tour.end()));
    ArrayNode stops = node.putArray("stops");
    for (ExecutedDay.Call call : tour.calls()) {
      ObjectNode stop = stops.addObject();
      stop.put("unit", call.unit().value());
      stop.put("arrive", clock(call.arrive()));
      stop.put("start", clock(call.start()));
      stop.put("depart", clock(call.depart()));
      stop.put("visit", call.visit().name());
      texts(stop.putArray("unload"), call.unloaded());
      texts(stop.putArray("load"), call.loaded());
      stop.put("emptiesUnloaded", call.emptiesUnloaded());
      stop.put("emptiesLoaded", call.emptiesLoaded());
    }
  }

  private static void box(ObjectNode node, ExecutedDay.Crate box, long co2Mg) {
    node.put("id", box.id().value());
    node.put("from", box.from().value());
    node.put("to", box.to().value());
    node.put("sort", box.sort());
    texts(node.putArray("items"), box.items());
    node.put("at", box.at().value());
    node.put("opened", box.opened());
    node.put("co2Mg", co2Mg);
  }

  private static void texts(ArrayNode node, Collection<?> ids) {
    ids.forEach(id -> node.add(String.valueOf(id)));
  }

  /** A late van may come home after midnight: 25:10:00 is ten past one. */
  private static String clock(int second) {
    return "%02d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
  }
}
