package se.bokskjuts.api.edit;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.jobs.Orders;
import se.bokskjuts.api.jobs.PlanOrder;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.Planning;

/**
 * Keep mine, improve the rest: what was moved by hand is pinned where there is a pin for it, else
 * kept by {@link HandSolving}; a job searches on from there.
 */
@Service
public class Improving {
  private final HandDrafts drafts;
  private final Translation translation;
  private final Planning planning;
  private final Orders orders;
  private final HandNotes notes;

  Improving(
      HandDrafts drafts,
      Translation translation,
      Planning planning,
      Orders orders,
      HandNotes notes) {
    this.notes = notes;
    this.drafts = drafts;
    this.translation = translation;
    this.planning = planning;
    this.orders = orders;
  }

  /**
   * The job, whose plan is never dearer than the draft where that keeps all rules. The pins are a
   * step of the draft, which can be undone.
   */
  public PlanOverview ask(
      UUID id, int seen, OptionalInt seconds, OptionalLong steps, long seed, String who) {
    PlanOrder order = orders.of(planning.get(id).date(), seconds, steps, seed);
    if (!translation.pinsOf(drafts.get(id)).isEmpty()) {
      drafts.apply(id, seen, EditRequest.of(EditType.KEEP_MINE), who);
    }
    return planning.ask(order.from(id), notes.write(translation.keptOf(drafts.get(id))), who);
  }
}
