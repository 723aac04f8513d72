package se.bokskjuts.data.store;

import java.time.Instant;
import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;

/**
 * A step of changing a draft by hand, and what it gave.
 *
 * @param number from 1; 0 is what the draft began with
 * @param edit what was done, as the caller wrote it: a JSON object
 * @param byHand boxes whose way was chosen by hand
 */
public record PlanStep(
    int number,
    String edit,
    DayProblem day,
    Plan plan,
    Set<BoxId> byHand,
    String author,
    Instant madeAt) {
  public PlanStep {
    byHand = Set.copyOf(byHand);
  }
}
