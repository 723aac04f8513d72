package se.bokskjuts.api.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.jobs.OtherSolving.Solved;
import se.bokskjuts.data.store.JobStore;
import se.bokskjuts.data.store.PlanJob;
import se.bokskjuts.data.store.PlanMaker;
import se.bokskjuts.data.store.PlanOrigin;
import se.bokskjuts.data.store.PlanRefusedException;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Violation;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.routing.RoadFaults;

/**
 * Runs one job: the day is put together, searched, checked and stored under the job's id. Safe to
 * begin twice, for the first to end stores the plan and the second finds it there.
 */
@Component
class Solver {
  private static final Logger LOG = LoggerFactory.getLogger(Solver.class);

  private static final int MOST_ATTEMPTS = 3;

  private final JobStore jobs;
  private final PlanStore plans;
  private final Days days;
  private final List<OtherSolving> others;
  private final Meters meters;

  Solver(JobStore jobs, PlanStore plans, Days days, List<OtherSolving> others, Meters meters) {
    this.others = others;
    this.jobs = jobs;
    this.plans = plans;
    this.days = days;
    this.meters = meters;
  }

  /**
   * @param closing true when the process is being stopped: the best plan so far is kept then
   */
  void solve(UUID id, BooleanSupplier closing) {
    if (!jobs.begin(id)) {
      return;
    }
    long began = System.nanoTime();
    try {
      PlanJob job = jobs.get(id);
      Optional<StoredPlan> parent = job.parent().map(plans::get);
      DayProblem day = parent.map(StoredPlan::day).orElseGet(() -> days.of(job.date()));
      Solved answer = search(job, day, parent, closing);
      store(job, answer);
      meters.solved(since(began), answer.plan(), answer.judgement());
    } catch (RoadFaults e) {
      fail(id, began, "DAY_NOT_PLANNABLE", e.getMessage());
    } catch (PlanRefusedException e) {
      refused(id, began, e);
    } catch (IllegalArgumentException e) {
      LOG.warn("job {} cannot be planned", id, e);
      fail(id, began, "DAY_NOT_PLANNABLE", e.getMessage());
    } catch (RuntimeException e) {
      tryAgain(id, began, e);
    }
  }

  /** A day may pin what cannot be done; any other broken rule is a fault of the planner. */
  private void refused(UUID id, long began, PlanRefusedException e) {
    if (e.violations().stream().allMatch(Violation::isOfPin)) {
      LOG.warn("job {} cannot keep its pins", id, e);
      fail(id, began, "PINS_NOT_KEPT", e.violations().get(0).text());
    } else {
      LOG.error("the checker refuses the plan of job {}", id, e);
      fail(id, began, "PLAN_BREAKS_RULES", e.getMessage());
    }
  }

  /** The queue runs the job again after an exception; in the end it is told as it is. */
  private void tryAgain(UUID id, long began, RuntimeException e) {
    if (jobs.get(id).attempts() < MOST_ATTEMPTS) {
      throw e;
    }
    LOG.error("job {} failed for good", id, e);
    fail(id, began, "INTERNAL_FAULT", "");
  }

  private Solved search(
      PlanJob job, DayProblem day, Optional<StoredPlan> parent, BooleanSupplier closing) {
    try (StopWish wish = StopWish.of(() -> jobs.isStopAsked(job.id()))) {
      ProgressNotes notes = new ProgressNotes(jobs, job.id());
      SolveSettings settings = SearchTexts.settingsOf(job.settings());
      BooleanSupplier stop = () -> wish.isMade() || closing.getAsBoolean();
      return parent
          .flatMap(
              p ->
                  others.stream()
                      .flatMap(o -> o.solve(job, p, settings, notes, stop).stream())
                      .findFirst())
          .orElseGet(() -> plan(day, parent.map(StoredPlan::plan), settings, notes, stop));
    }
  }

  private static Solved plan(
      DayProblem day,
      Optional<Plan> start,
      SolveSettings settings,
      ProgressNotes notes,
      BooleanSupplier stop) {
    Planner planner = new Planner();
    PlanAnswer answer =
        start.isPresent()
            ? planner.solve(day, start.get(), settings, notes, stop)
            : planner.solve(day, settings, notes, stop);
    return new Solved(day, answer.plan(), answer.judgement());
  }

  private void store(PlanJob job, Solved answer) {
    if (plans.find(job.id()).isEmpty()) {
      PlanOrigin origin =
          new PlanOrigin(PlanMaker.SOLVER, job.parent(), job.settings(), job.requestedBy());
      plans.add(job.id(), answer.day(), answer.plan(), answer.judgement(), origin);
    }
    jobs.finish(job.id(), job.id());
  }

  private void fail(UUID id, long began, String code, String detail) {
    meters.failed(since(began));
    jobs.fail(id, Map.of("code", code, "detail", Optional.ofNullable(detail).orElse("")));
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
