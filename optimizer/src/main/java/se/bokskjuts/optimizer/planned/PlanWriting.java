package se.bokskjuts.optimizer.planned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.TransferId;

/** Writes a planned day as a plan. */
final class PlanWriting {
  private static final String NO_REASON = "not moved today";

  private PlanWriting() {}

  static Plan write(PlannedDay planned) {
    List<Box> boxes = planned.packings().stream().flatMap(p -> p.boxes().stream()).toList();
    List<Route> routes =
        planned.vans().stream().filter(PlannedVan::isUsed).map(PlanWriting::route).toList();
    return new Plan(
        planned.facts().day.date(),
        copies(planned),
        boxes,
        routes,
        stays(planned, boxes),
        PlanCost.ZERO);
  }

  private static Map<HoldId, ItemId> copies(PlannedDay planned) {
    Map<HoldId, ItemId> copies = new HashMap<>();
    for (PlannedItem item : planned.items()) {
      if (item.source() != null) {
        item.source().item().ifPresent(copy -> copies.put(item.holdId(), copy));
      }
    }
    return copies;
  }

  private static Route route(PlannedVan van) {
    PlannedHours hours = van.hours();
    return new Route(
        van.vanId(),
        hours.start(),
        hours.end(),
        van.stops().stream().map(s -> s.stop).toList(),
        hours.breaks());
  }

  /** Every item that must travel and is in no box. */
  private static List<Stay> stays(PlannedDay planned, List<Box> boxes) {
    Set<TransferId> packed = new HashSet<>();
    boxes.forEach(b -> packed.addAll(b.items()));
    List<Stay> stays = new ArrayList<>();
    for (PlannedItem item : planned.items()) {
      TransferId id = item.facts().id();
      if (item.travels() && !packed.contains(id)) {
        stays.add(new Stay(id, planned.reasons().getOrDefault(id, NO_REASON)));
      }
    }
    return stays;
  }
}
