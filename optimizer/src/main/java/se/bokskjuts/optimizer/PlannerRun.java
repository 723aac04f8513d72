package se.bokskjuts.optimizer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.planned.DaySolver;
import se.bokskjuts.optimizer.search.DaySearch;

/** One run of the planner: a search thread that finds plans, this thread that scores and keeps. */
final class PlannerRun {
  private static final Logger LOG = LoggerFactory.getLogger(PlannerRun.class);
  private final long begun = System.nanoTime();
  private final PlanFeed feed = new PlanFeed();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final DayProblem day;
  private final SolveSettings settings;
  private final SolveListener listener;
  private volatile boolean cancelled;
  private @Nullable Plan accepted;

  PlannerRun(DayProblem day, SolveSettings settings, SolveListener listener) {
    this.day = day;
    this.settings = settings;
    this.listener = listener;
  }

  PlanAnswer solve(DaySearch search, Optional<Plan> start, BooleanSupplier stop) {
    Plan first = start.orElseGet(() -> EmptyPlan.of(day));
    keepIfSound(first);
    Thread searching = new Thread(() -> search(search, start, stop), "bokskjuts-search");
    searching.setDaemon(true);
    searching.start();
    try {
      DaySolver.solve(day, first, feed, this::keepIfSound);
    } finally {
      cancelled = true;
      join(searching);
    }
    rethrow(failure.get());
    return answer(accepted == null ? EmptyPlan.of(day) : accepted);
  }

  private void search(DaySearch search, Optional<Plan> start, BooleanSupplier stop) {
    try {
      search.run(day, start, settings, () -> cancelled || stop.getAsBoolean(), this::better);
    } catch (RuntimeException | Error e) {
      failure.set(e);
    } finally {
      feed.end();
    }
  }

  private static void rethrow(@Nullable Throwable failed) {
    if (failed instanceof RuntimeException e) {
      throw e;
    }
    if (failed instanceof Error e) {
      throw e;
    }
  }

  private void better(Plan plan, PlanCost cost, String phase, long steps) {
    feed.offer(plan);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
    listener.progressed(new SolveProgress(elapsed, cost, phase, steps));
  }

  /** A plan that the checker rejects is never an answer, whatever search and score say of it. */
  private void keepIfSound(Plan plan) {
    Judgement judgement = PlanChecker.judge(day, plan);
    if (judgement.isFeasible()) {
      accepted = plan;
    } else if (accepted != null) {
      LOG.error("A plan was scored better but breaks rules: {}", judgement.violations());
    }
  }

  private PlanAnswer answer(Plan plan) {
    Judgement judgement = PlanChecker.judge(day, plan);
    return new PlanAnswer(plan.withCost(judgement.cost()), judgement);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
