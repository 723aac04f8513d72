package se.bokskjuts.optimizer.reasons;

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
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.VanId;

/** The plan with a wish done. */
final class TrialPlan {
  private TrialPlan() {}

  static Plan of(Plan plan, Wish wish, WishPacking packing, Attempt attempt) {
    List<Box> boxes = new ArrayList<>(plan.boxes());
    boxes.addAll(packing.boxes);
    VanId van = attempt.visits.van().id();
    List<Route> routes = new ArrayList<>(plan.routes());
    routes.removeIf(r -> r.van().equals(van));
    routes.add(attempt.route());
    return new Plan(
        plan.date(), copies(plan, wish), boxes, routes, stays(plan, packing), plan.cost());
  }

  private static Map<HoldId, ItemId> copies(Plan plan, Wish wish) {
    Map<HoldId, ItemId> copies = new HashMap<>(plan.copies());
    wish.copy().ifPresent(c -> copies.put(c.hold(), c.item()));
    return copies;
  }

  /** What now travels no longer stays; what was too big still does. */
  private static List<Stay> stays(Plan plan, WishPacking packing) {
    Set<TransferId> moving = new HashSet<>();
    packing.boxes.forEach(b -> moving.addAll(b.items()));
    List<Stay> stays = new ArrayList<>(plan.stays());
    stays.removeIf(s -> moving.contains(s.transfer()));
    return stays;
  }
}
