package se.bokskjuts.api.replan;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.jobs.OtherSolving;
import se.bokskjuts.data.store.PlanJob;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.replan.ReplanAnswer;
import se.bokskjuts.optimizer.replan.Replanner;

/** Runs the jobs that replan. */
@Component
class ReplanSolving implements OtherSolving {
  private final ReplanNotes notes;
  private final ReplanEvents events;
  private final PricesOfChange prices;

  ReplanSolving(ReplanNotes notes, ReplanEvents events, PricesOfChange prices) {
    this.prices = prices;
    this.notes = notes;
    this.events = events;
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
        .map(request -> replan(request, parent, settings, listener, stop));
  }

  private Solved replan(
      ReplanRequest request,
      StoredPlan parent,
      SolveSettings settings,
      SolveListener listener,
      BooleanSupplier stop) {
    ReplanAnswer answer =
        new Replanner()
            .replan(
                parent.day(),
                parent.plan(),
                ReplanEvents.timeOf(request.at()),
                events.of(request, parent),
                prices.now(),
                settings,
                listener,
                stop);
    return new Solved(answer.day(), answer.plan(), answer.judgement());
  }
}
