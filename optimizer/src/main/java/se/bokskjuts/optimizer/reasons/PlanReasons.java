package se.bokskjuts.optimizer.reasons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/**
 * Why a plan is as it is.
 *
 * @param constraints the constraints of the score that it matches, whose costs add up to its cost
 */
public record PlanReasons(
    List<Left> left,
    List<Missed> missed,
    List<Unfilled> unfilled,
    List<BoxReason> boxes,
    CostShares costs,
    List<ConstraintLine> constraints) {
  /** Characters of a reason, some left for how many more there are; plan files take 2,000. */
  private static final int LONGEST = 1_900;

  public PlanReasons {
    left = List.copyOf(left);
    missed = List.copyOf(missed);
    unfilled = List.copyOf(unfilled);
    boxes = List.copyOf(boxes);
    constraints = List.copyOf(constraints);
  }

  /** Transfers of one pair of units that are left at their origin. */
  public record Left(List<TransferId> transfers, UnitId from, UnitId to, Outcome outcome) {
    public Left {
      transfers = List.copyOf(transfers);
    }
  }

  /** A unit that was promised a visit and gets none. */
  public record Missed(UnitId unit, Outcome outcome) {}

  /** A hold that gets no copy moved. */
  public record Unfilled(HoldId hold, Outcome outcome) {}

  /** Why a box is direct or sorted. */
  public record BoxReason(BoxId box, BoxChoice choice) {}

  /**
   * Tries what the plan leaves undone and prices what would help.
   *
   * @param plan a sound one
   * @param trials how often the checker may be asked, some milliseconds each; what is beyond is
   *     told as not tried
   * @param stop asked before each trial
   */
  public static PlanReasons of(DayProblem day, Plan plan, int trials, BooleanSupplier stop) {
    return new Reasoning(day, plan, new Trials(day, plan, trials, stop)).reasons();
  }

  /** The plan with what was found as the reasons of its stays, in English words. */
  public Plan tell(Plan plan) {
    Map<TransferId, String> reasons = new HashMap<>();
    for (Left pair : left) {
      String words = words(pair.outcome().obstacles());
      pair.transfers().forEach(t -> reasons.put(t, words));
    }
    return plan.withStays(
        plan.stays().stream()
            .map(s -> new Stay(s.transfer(), reasons.getOrDefault(s.transfer(), s.reason())))
            .toList());
  }

  /** What is beyond the longest reason that a plan file takes is counted. */
  private static String words(List<Obstacle> obstacles) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < obstacles.size(); i++) {
      String next = (i == 0 ? "" : "; ") + obstacles.get(i).words();
      if (text.length() + next.length() > LONGEST) {
        return text + "; and " + (obstacles.size() - i) + " more";
      }
      text.append(next);
    }
    return text.toString();
  }
}
