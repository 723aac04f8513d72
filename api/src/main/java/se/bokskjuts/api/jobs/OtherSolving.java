package se.bokskjuts.api.jobs;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import se.bokskjuts.data.store.PlanJob;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;

/** A room that solves jobs of its own kind from a plan: asked before the planner is. */
public interface OtherSolving {
  /** Empty where the job is not of the room's kind. */
  Optional<Solved> solve(
      PlanJob job,
      StoredPlan parent,
      SolveSettings settings,
      SolveListener listener,
      BooleanSupplier stop);

  /** What came of a job. */
  record Solved(DayProblem day, Plan plan, Judgement judgement) {}
}
