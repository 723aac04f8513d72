package se.bokskjuts.api.edit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.jobs.OtherSolving;
import se.bokskjuts.data.store.PlanJob;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.edit.EditState;
import se.bokskjuts.optimizer.edit.HandWork;

/** Runs the jobs that improve a draft and keep what was done in it by hand. */
@Component
class HandSolving implements OtherSolving {
  private final HandNotes notes;

  HandSolving(HandNotes notes) {
    this.notes = notes;
  }

  @Override
  public Optional<Solved> solve(
      PlanJob job,
      StoredPlan parent,
      SolveSettings settings,
      SolveListener listener,
      BooleanSupplier stop) {
    return notes
        .find(job.settings())
        .map(kept -> improve(kept, parent.day(), parent.plan(), settings, listener, stop));
  }

  /**
   * What was done by hand holds in the answer; but where the draft broke a rule and no plan was
   * found that keeps both, rules go first: as much is kept as can be, and the page of the plan says
   * what was not.
   */
  private static Solved improve(
      HandNotes.Kept kept,
      DayProblem day,
      Plan draft,
      SolveSettings settings,
      SolveListener listener,
      BooleanSupplier stop) {
    HandWork work = new HandWork(new EditState(day, draft, kept.boxIds()), kept.calls());
    AtomicReference<@Nullable Plan> found = new AtomicReference<>();
    Planner planner =
        Planner.keeping(
            plan -> {
              found.set(plan);
              return work.into(plan);
            });
    PlanAnswer answer = planner.solve(day, draft, settings, listener, stop);
    Plan best = found.get();
    if (work.isIn(answer.plan()) || best == null) {
      return new Solved(day, answer.plan(), answer.judgement());
    }
    Plan most = work.mostInto(best);
    Judgement judgement = PlanChecker.judge(day, most);
    return new Solved(day, most.withCost(judgement.cost()), judgement);
  }
}
