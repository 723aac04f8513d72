package se.bokskjuts.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** The plan in which no van drives: what every search begins from. */
public final class EmptyPlan {
  private static final String REASON = "no van is used";

  private EmptyPlan() {}

  /** Pinned copies are chosen; all else stays. */
  public static Plan of(DayProblem day) {
    Map<HoldId, ItemId> copies = new HashMap<>();
    for (Pin pin : day.pins()) {
      if (pin instanceof Pin.CopyOfHold chosen && has(day, chosen)) {
        copies.put(chosen.hold(), chosen.item());
      }
    }
    List<Stay> stays = new ArrayList<>();
    day.transfers().forEach(t -> stays.add(new Stay(t.id(), REASON)));
    for (HoldRequest hold : day.holds()) {
      ItemId item = copies.get(hold.id());
      if (item != null && !unitOf(hold, item).equals(hold.to())) {
        stays.add(new Stay(TransferId.of(hold.id().value()), REASON));
      }
    }
    return new Plan(day.date(), copies, List.of(), List.of(), stays, PlanCost.ZERO);
  }

  private static boolean has(DayProblem day, Pin.CopyOfHold pin) {
    return day.holds().stream()
        .filter(h -> h.id().equals(pin.hold()))
        .flatMap(h -> h.copies().stream())
        .anyMatch(c -> c.item().equals(pin.item()));
  }

  private static UnitId unitOf(HoldRequest hold, ItemId item) {
    return hold.copies().stream().filter(c -> c.item().equals(item)).findFirst().orElseThrow().at();
  }
}
