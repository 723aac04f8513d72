package se.bokskjuts.optimizer.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** What the coordinator fixed stays (H11). */
final class Pins {
  private final Map<VanId, List<UnitId>> visits = new LinkedHashMap<>();
  private final Plan plan;
  private final Boxes boxes;

  static void check(Day day, Plan plan, Boxes boxes, Findings findings) {
    Pins pins = new Pins(plan, boxes);
    for (Pin pin : day.problem.pins()) {
      if (!pins.isKept(pin)) {
        findings.add(Rule.H11, "pin not kept: " + text(pin));
      }
    }
  }

  private Pins(Plan plan, Boxes boxes) {
    this.plan = plan;
    this.boxes = boxes;
    plan.routes().forEach(r -> visits.put(r.van(), r.stops().stream().map(Stop::unit).toList()));
  }

  private boolean isKept(Pin pin) {
    if (pin instanceof Pin.VanOfUnit p) {
      return visits.entrySet().stream().allMatch(e -> isKept(p, e.getKey(), e.getValue()));
    } else if (pin instanceof Pin.FirstStops p) {
      List<UnitId> stops = visits.getOrDefault(p.van(), List.of());
      int n = p.units().size();
      return stops.size() >= n && stops.subList(0, n).equals(p.units());
    } else if (pin instanceof Pin.CopyOfHold p) {
      return p.item().equals(plan.copies().get(p.hold()));
    } else if (pin instanceof Pin.Stays p) {
      return boxes.all().stream().noneMatch(b -> b.box.items().contains(p.transfer()));
    }
    throw new IllegalStateException("a kind of pin without a rule: " + pin);
  }

  /** The pinned van, if it has a route, stops there; no other van does. */
  private static boolean isKept(Pin.VanOfUnit pin, VanId van, List<UnitId> stops) {
    return stops.contains(pin.unit()) == van.equals(pin.van());
  }

  private static String text(Pin pin) {
    if (pin instanceof Pin.VanOfUnit p) {
      return "unit " + p.unit() + " is visited by van " + p.van() + " alone";
    } else if (pin instanceof Pin.FirstStops p) {
      return "van " + p.van() + " begins with " + p.units();
    } else if (pin instanceof Pin.CopyOfHold p) {
      return "hold " + p.hold() + " is filled by item " + p.item();
    } else if (pin instanceof Pin.Stays p) {
      return "transfer " + p.transfer() + " stays";
    }
    throw new IllegalStateException("a kind of pin without a text: " + pin);
  }
}
