package se.bokskjuts.optimizer.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * The pins that keep what was moved by hand while the rest is improved: a stop put on a van stays
 * on it, a stop put elsewhere in its tour keeps the tour as far as to it. Only what the plan does
 * now is pinned, so the plan keeps every pin of them.
 */
public final class HandPins {
  private final Plan plan;
  private final Set<Pin> pins = new LinkedHashSet<>();
  private final Map<VanId, Integer> firsts = new LinkedHashMap<>();

  private HandPins(Plan plan) {
    this.plan = plan;
  }

  /** An edit and the state that it was made in. */
  public record Made(Edit edit, EditState before) {}

  public static List<Pin> of(List<Made> edits, Plan now) {
    HandPins pins = new HandPins(now);
    edits.forEach(pins::read);
    pins.firsts.forEach((van, last) -> pins.pinFirst(van, last));
    return List.copyOf(pins.pins);
  }

  private void read(Made made) {
    if (made.edit() instanceof Edit.MoveStop e) {
      UnitId unit = unitAt(made.before().plan(), e.van(), e.stop());
      if (e.van().equals(e.toVan())) {
        int last = stops(plan, e.van()).lastIndexOf(unit);
        if (last >= 0) {
          firsts.merge(e.van(), last, Math::max);
        }
      } else {
        pinVan(e.toVan(), unit);
      }
    } else if (made.edit() instanceof Edit.AddStop e) {
      pinVan(e.van(), e.unit());
    } else if (made.edit() instanceof Edit.MoveBox e) {
      made.before().plan().boxes().stream()
          .filter(b -> b.id().equals(e.box()))
          .forEach(
              b -> {
                pinVan(e.van(), b.from());
                pinVan(e.van(), b.to());
              });
    }
  }

  /** Where the van stops there and no other does. */
  private void pinVan(VanId van, UnitId unit) {
    List<VanId> visitors =
        plan.routes().stream()
            .filter(r -> r.stops().stream().anyMatch(s -> s.unit().equals(unit)))
            .map(Route::van)
            .toList();
    if (visitors.equals(List.of(van))) {
      pins.add(new Pin.VanOfUnit(van, unit));
    }
  }

  private void pinFirst(VanId van, int last) {
    List<UnitId> units = stops(plan, van);
    if (last < units.size()) {
      pins.add(new Pin.FirstStops(van, units.subList(0, last + 1)));
    }
  }

  private static UnitId unitAt(Plan plan, VanId van, int stop) {
    return stops(plan, van).get(stop);
  }

  private static List<UnitId> stops(Plan plan, VanId van) {
    List<UnitId> units = new ArrayList<>();
    plan.routes().stream()
        .filter(r -> r.van().equals(van))
        .forEach(r -> r.stops().stream().map(Stop::unit).forEach(units::add));
    return units;
  }
}
