package se.bokskjuts.optimizer.search;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;

/**
 * The planner's own search: routes by simulated annealing, each judged with the best boxes, sort
 * boxes, docks and copies it allows; every plan given on has passed the independent checker.
 */
public final class CrateSearch implements DaySearch {
  /** Seconds between two plans built from routes that got better. */
  private static final double BETWEEN_PLANS = 0.5;

  private static final int STEPS_BETWEEN_LOOKS = 64;

  @Override
  public void run(
      DayProblem day,
      Optional<Plan> start,
      SolveSettings settings,
      BooleanSupplier stop,
      PlanSink sink) {
    Instance in = new Instance(day);
    Clock clock = new Clock(settings);
    Outlet outlet = new Outlet(in, sink);
    Thread[] others = new Thread[settings.threads() - 1];
    for (int i = 0; i < others.length; i++) {
      long seed = settings.seed() + 7919L * (i + 1);
      others[i] =
          new Thread(() -> anneal(in, seed, clock, stop, outlet, start), "search-" + (i + 2));
      others[i].setDaemon(true);
      others[i].start();
    }
    anneal(in, settings.seed(), clock, stop, outlet, start);
    for (Thread other : others) {
      join(other);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void anneal(
      Instance in,
      long seed,
      Clock clock,
      BooleanSupplier stop,
      Outlet outlet,
      Optional<Plan> start) {
    Annealing annealing = new Annealing(in, seed);
    annealing.begin(annealing.construct());
    outlet.offer(annealing, "construct", 0);
    double offered = clock.seconds();
    boolean fresh = false;
    for (long step = 0; ; step++) {
      if (step % STEPS_BETWEEN_LOOKS == 0) {
        if (clock.share(step) >= 1 || stop.getAsBoolean()) {
          break;
        }
        if (fresh && !clock.countsSteps() && clock.seconds() - offered > BETWEEN_PLANS) {
          outlet.offer(annealing, "search", step);
          offered = clock.seconds();
          fresh = false;
        }
      }
      fresh |= annealing.step(Annealing.temperature(clock.share(step)));
    }
    outlet.offer(annealing, "pack", clock.stepsDone());
  }

  /** How much of the limit is used. */
  private static final class Clock {
    private final long begun = System.nanoTime();
    private final double seconds;
    private final long steps;
    private final AtomicLong last = new AtomicLong();
    private volatile double share;

    Clock(SolveSettings settings) {
      seconds = settings.time().map(t -> t.toNanos() / 1e9).orElse(Double.MAX_VALUE);
      steps = settings.steps().orElse(Long.MAX_VALUE);
    }

    boolean countsSteps() {
      return steps < Long.MAX_VALUE;
    }

    double seconds() {
      return (System.nanoTime() - begun) / 1e9;
    }

    long stepsDone() {
      return last.get();
    }

    double share(long step) {
      if (step % STEPS_BETWEEN_LOOKS == 0) {
        last.accumulateAndGet(step, Math::max);
        double byTime = seconds == Double.MAX_VALUE ? 0 : seconds() / seconds;
        double bySteps = steps == Long.MAX_VALUE ? 0 : step / (double) steps;
        if (countsSteps()) {
          return seconds == Double.MAX_VALUE ? share = bySteps : Math.max(byTime, share = bySteps);
        }
        share = byTime;
      }
      return share;
    }
  }

  /** Builds, judges and passes on plans; the best cost only. */
  private static final class Outlet {
    private final Instance in;
    private final PlanSink sink;
    private long bestOre = Long.MAX_VALUE;

    Outlet(Instance in, PlanSink sink) {
      this.in = in;
      this.sink = sink;
    }

    synchronized void offer(Annealing annealing, String phase, long steps) {
      annealing.holdBest();
      Optional<Plan> built = PlanBuilder.build(annealing.evaluator());
      if (built.isEmpty()) {
        return;
      }
      Judgement judgement = PlanChecker.judge(in.day, built.get());
      if (judgement.isFeasible() && judgement.cost().total().ore() < bestOre) {
        bestOre = judgement.cost().total().ore();
        sink.better(built.get().withCost(judgement.cost()), judgement.cost(), phase, steps);
      }
    }
  }
}
