package se.bokskjuts.data.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** Writes day files ({@code bokskjuts-day/1}); equal days give equal bytes. */
public final class DayFileWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DayFileWriter() {}

  public static String toJson(DayProblem day) {
    return toJson(DayFile.of(day));
  }

  public static String toJson(DayFile day) {
    return JsonPrinter.print(tree(day));
  }

  public static void write(DayProblem day, Path file) throws IOException {
    Files.writeString(file, toJson(day));
  }

  private static ObjectNode tree(DayFile day) {
    ObjectNode root = NODES.objectNode();
    root.put("format", DayFile.FORMAT).put("date", day.date().toString());
    ObjectNode box = root.putObject("boxType");
    box.put("litres", thousandths(day.boxType().millilitres()));
    box.put("maxKg", thousandths(day.boxType().maxGrams()));
    box.put("emptyKg", thousandths(day.boxType().emptyGrams()));
    ArrayNode units = root.putArray("units");
    day.units().forEach(u -> units.add(unit(u)));
    ArrayNode sortPoints = root.putArray("sortPoints");
    day.sortPoints().forEach(s -> sortPoints.add(sortPoint(s)));
    root.put("dockSeconds", day.dockSeconds());
    ArrayNode vans = root.putArray("vans");
    day.vans().forEach(v -> vans.add(van(v)));
    day.matrix().ifPresent(m -> root.set("matrix", matrix(m)));
    ArrayNode transfers = root.putArray("transfers");
    day.transfers().forEach(t -> transfers.add(transfer(t)));
    ArrayNode holds = root.putArray("holds");
    day.holds().forEach(h -> holds.add(hold(h)));
    root.set("rates", rates(day.rates()));
    ArrayNode pins = root.putArray("pins");
    day.pins().forEach(p -> pins.add(pin(p)));
    return root;
  }

  private static ObjectNode unit(Unit unit) {
    ObjectNode node = NODES.objectNode();
    node.put("id", unit.id().value()).put("name", unit.name());
    if (!unit.municipality().isEmpty()) {
      node.put("municipality", unit.municipality());
    }
    node.put("kind", unit.kind().name());
    node.put("lat", unit.lat()).put("lon", unit.lon());
    ArrayNode windows = node.putArray("windows");
    unit.windows().forEach(w -> windows.add(window(w)));
    node.put("serviceSeconds", unit.serviceSeconds()).put("secondsPerBox", unit.secondsPerBox());
    put(node, "maxBoxesIn", unit.maxBoxesIn());
    put(node, "emptyBoxes", unit.emptyBoxes());
    node.put("dock", unit.dock()).put("promised", unit.promised());
    return node.put("missedDays", unit.missedDays());
  }

  private static ObjectNode window(TimeWindow window) {
    ObjectNode node = NODES.objectNode();
    return node.put("from", ClockText.shortest(window.from()))
        .put("to", ClockText.shortest(window.to()));
  }

  private static ObjectNode sortPoint(SortPoint point) {
    ObjectNode node = NODES.objectNode();
    node.put("unit", point.unit().value());
    node.put("opens", ClockText.shortest(point.opens()));
    node.put("closes", ClockText.shortest(point.closes()));
    return node.put("secondsPerItem", point.secondsPerItem());
  }

  private static ObjectNode van(Van van) {
    ObjectNode node = NODES.objectNode();
    node.put("id", van.id().value());
    node.put("start", van.start().value()).put("end", van.end().value());
    node.set("shift", window(van.shift()));
    node.put("capacityBoxes", van.capacityBoxes());
    node.put("capacityKg", thousandths(van.capacityGrams()));
    node.putNull("serves");
    // Sorted, because the set keeps no order and equal days shall give equal bytes.
    van.serves().ifPresent(units -> node.set("serves", ids(new TreeSet<>(units))));
    put(node, "rangeMetres", van.rangeMetres());
    node.put("gramsCo2PerKm", van.gramsCo2PerKm());
    node.put("fixed", van.fixed()).put("perHour", van.perHour()).put("perKm", van.perKm());
    put(node, "maxWorkSeconds", van.maxWorkSeconds());
    return node.put("breakSeconds", van.breakSeconds());
  }

  private static ObjectNode matrix(TravelMatrix matrix) {
    ObjectNode node = NODES.objectNode();
    node.set("units", ids(matrix.units()));
    ArrayNode seconds = node.putArray("seconds");
    ArrayNode metres = node.putArray("metres");
    for (int i = 0; i < matrix.units().size(); i++) {
      ArrayNode secondsRow = seconds.addArray();
      ArrayNode metresRow = metres.addArray();
      for (int j = 0; j < matrix.units().size(); j++) {
        secondsRow.add(matrix.secondsAt(i, j));
        metresRow.add(matrix.metresAt(i, j));
      }
    }
    return node;
  }

  private static ObjectNode transfer(Transfer transfer) {
    ObjectNode node = NODES.objectNode();
    node.put("id", transfer.id().value()).put("kind", transfer.kind().name());
    node.put("from", transfer.from().value()).put("to", transfer.to().value());
    node.put("litres", thousandths(transfer.millilitres()));
    node.put("kg", thousandths(transfer.grams()));
    return node.put("waitedDays", transfer.waitedDays());
  }

  private static ObjectNode hold(HoldRequest hold) {
    ObjectNode node = NODES.objectNode();
    node.put("id", hold.id().value()).put("to", hold.to().value());
    node.put("waitedDays", hold.waitedDays());
    node.put("litres", thousandths(hold.millilitres()));
    node.put("kg", thousandths(hold.grams()));
    ArrayNode copies = node.putArray("copies");
    hold.copies()
        .forEach(c -> copies.addObject().put("item", c.item().value()).put("at", c.at().value()));
    return node;
  }

  private static ObjectNode rates(Rates rates) {
    ObjectNode node = NODES.objectNode();
    ObjectNode delay = node.putObject("delay");
    for (TransferKind kind : TransferKind.values()) {
      delay.put(kind.name(), rates.delayPerDay().get(kind));
    }
    node.put("ageing", rates.ageing());
    node.put("perBox", rates.perBox()).put("perLift", rates.perLift());
    node.put("perItemSorted", rates.perItemSorted()).put("co2PerKg", rates.co2PerKg());
    return node.put("perMissedVisit", rates.perMissedVisit());
  }

  private static ObjectNode pin(Pin pin) {
    ObjectNode node = NODES.objectNode();
    if (pin instanceof Pin.VanOfUnit p) {
      node.put("type", "VAN_OF_UNIT").put("van", p.van().value()).put("unit", p.unit().value());
    } else if (pin instanceof Pin.FirstStops p) {
      node.put("type", "FIRST_STOPS").put("van", p.van().value()).set("units", ids(p.units()));
    } else if (pin instanceof Pin.CopyOfHold p) {
      node.put("type", "COPY").put("hold", p.hold().value()).put("item", p.item().value());
    } else if (pin instanceof Pin.Stays p) {
      node.put("type", "STAYS").put("transfer", p.transfer().value());
    }
    return node;
  }

  private static ArrayNode ids(Collection<UnitId> units) {
    ArrayNode node = NODES.arrayNode();
    List.copyOf(units).forEach(u -> node.add(u.value()));
    return node;
  }

  private static void put(ObjectNode node, String key, OptionalInt value) {
    if (value.isPresent()) {
      node.put(key, value.getAsInt());
    } else {
      node.putNull(key);
    }
  }

  /** Litres of millilitres, kg of grams, without idle zeros. */
  private static BigDecimal thousandths(int value) {
    return BigDecimal.valueOf(value, 3).stripTrailingZeros();
  }
}
