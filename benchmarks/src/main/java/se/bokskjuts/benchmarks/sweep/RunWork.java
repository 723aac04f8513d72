package se.bokskjuts.benchmarks.sweep;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bokskjuts.benchmarks.whatif.PastDay;
import se.bokskjuts.benchmarks.whatif.Run;
import se.bokskjuts.benchmarks.whatif.RunResult;
import se.bokskjuts.benchmarks.whatif.RunSettings;
import se.bokskjuts.benchmarks.whatif.RunStopped;
import se.bokskjuts.benchmarks.whatif.Simulator;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.data.sweep.PastStore;
import se.bokskjuts.data.sweep.RunKey;
import se.bokskjuts.data.sweep.RunStore;
import se.bokskjuts.data.sweep.Sweep;
import se.bokskjuts.data.sweep.SweepLength;
import se.bokskjuts.data.sweep.SweepQueue;
import se.bokskjuts.data.sweep.SweepStore;
import se.bokskjuts.data.sweep.Worker;
import se.bokskjuts.routing.RoadFaults;

/** Does one run of a sweep and keeps its result. Safe to begin twice: the first to end counts. */
final class RunWork {
  private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

  /** A run that so many processes died in is given up: it would kill them all. */
  private static final int MOST_ATTEMPTS = 20;

  private final SweepStore sweeps;
  private final RunStore runs;
  private final PastStore past;
  private final SweepQueue queue;
  private final Simulator simulator;
  private final Worker worker;

  RunWork(Database database, SweepQueue queue, Simulator simulator, Worker worker) {
    this.sweeps = new SweepStore(database);
    this.runs = new RunStore(database);
    this.past = new PastStore(database);
    this.queue = queue;
    this.simulator = simulator;
    this.worker = worker;
  }

  /**
   * Throws {@link RunStopped} when the process is being stopped: the run is to be begun elsewhere.
   *
   * @param closing whether the process is being stopped
   */
  void work(RunKey key, BooleanSupplier closing) {
    Optional<Integer> attempt = runs.begin(key, worker);
    if (attempt.isEmpty()) {
      return;
    }
    if (attempt.get() > MOST_ATTEMPTS) {
      fail(key, "RUN_GIVEN_UP", attempt.get() + " attempts");
      return;
    }
    try {
      keep(key, simulate(key, closing));
    } catch (ScenarioRefused | RoadFaults e) {
      fail(key, "SCENARIO_REFUSED", String.valueOf(e.getMessage()));
    } catch (SimulationFault e) {
      LOG.error("run {} cannot be simulated", key, e);
      fail(key, "RUN_FAILED", String.valueOf(e.getCause()));
    }
  }

  private Optional<RunResult> simulate(RunKey key, BooleanSupplier closing) {
    Sweep sweep = sweeps.get(key.sweep());
    Notes notes = new Notes(key);
    try {
      return Optional.of(
          simulator.run(
              run(sweep, key),
              new Simulator.Extras(history(sweep), Optional.empty()),
              notes::note,
              () -> notes.lost || closing.getAsBoolean()));
    } catch (RunStopped e) {
      if (notes.lost) {
        return Optional.empty();
      }
      throw e;
    } catch (ScenarioRefused | RoadFaults e) {
      throw e;
    } catch (RuntimeException e) {
      throw new SimulationFault(e);
    }
  }

  /** Read for each run anew: what a published plan's day asked for never changes. */
  private Optional<Simulator.History> history(Sweep sweep) {
    return sweep
        .past()
        .map(p -> simulator.history(past.list(sweep.id()).stream().map(PastDay::of).toList()));
  }

  static Run run(Sweep sweep, RunKey key) {
    SweepLength length = sweep.length();
    return new Run(
        sweep.scenarios().get(key.scenario()).text(),
        key.seed(),
        new RunSettings(
            length.first(), length.days(), length.warmup(), length.items(), length.steps()));
  }

  private void keep(RunKey key, Optional<RunResult> result) {
    result.ifPresent(
        done -> {
          SweepLength length = sweeps.get(key.sweep()).length();
          runs.finish(key, length.warmup() + length.days(), done.toJson());
          if (runs.areAllDone(key.sweep())) {
            queue.add(key.sweep());
          }
        });
  }

  private void fail(RunKey key, String code, String detail) {
    Map<String, String> problem = Map.of("code", code, "detail", detail);
    runs.fail(key, problem);
    sweeps.fail(key.sweep(), problem);
  }

  /** Tells how far the run is, and learns whether anybody still wants it. */
  private final class Notes {
    private final RunKey key;
    private volatile boolean lost;

    Notes(RunKey key) {
      this.key = key;
    }

    /** A lost note spoils the picture of how far it is, not the result. */
    void note(int done, int all) {
      try {
        lost = !runs.note(key, worker, done);
      } catch (RuntimeException e) {
        LOG.warn("how far run {} is could not be noted", key, e);
      }
    }
  }

  /** The simulation itself went wrong, and would again: a run depends on nothing outside it. */
  private static final class SimulationFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    SimulationFault(RuntimeException cause) {
      super(cause);
    }
  }
}
