package se.bokskjuts.optimizer.planned;

import java.util.Optional;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import se.bokskjuts.model.Plan;

/** One step of the custom phase: the next plan of the search becomes the working solution. */
final class AdoptNextPlan implements CustomPhaseCommand<PlannedDay> {
  private final PlanSource source;
  private final Runnable atTheEnd;

  AdoptNextPlan(PlanSource source, Runnable atTheEnd) {
    this.source = source;
    this.atTheEnd = atTheEnd;
  }

  @Override
  public void changeWorkingSolution(ScoreDirector<PlannedDay> director) {
    Optional<Plan> plan = source.next();
    if (plan.isEmpty()) {
      atTheEnd.run();
      return;
    }
    DaySolver.adopt(director, plan.get());
  }
}
