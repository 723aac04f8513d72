package se.bokskjuts.api.whatif;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.NotStoredException;
import se.bokskjuts.data.sweep.Past;
import se.bokskjuts.data.sweep.RunStore;
import se.bokskjuts.data.sweep.Sweep;
import se.bokskjuts.data.sweep.SweepQueue;
import se.bokskjuts.data.sweep.SweepRun;
import se.bokskjuts.data.sweep.SweepScenario;
import se.bokskjuts.data.sweep.SweepState;
import se.bokskjuts.data.sweep.SweepStore;
import se.bokskjuts.data.sweep.Worker;
import se.bokskjuts.data.sweep.WorkerStore;

/** What-if comparisons from the question to the report. */
@Service
class WhatIfs {
  private static final int MOST_LISTED = 100;
  private static final int MOST_RUNS = 1000;

  private final SweepStore sweeps;
  private final RunStore runs;
  private final WorkerStore workers;
  private final SweepQueue queue;
  private final AuditStore audit;
  private final Scenarios scenarios;

  WhatIfs(
      SweepStore sweeps,
      RunStore runs,
      WorkerStore workers,
      SweepQueue queue,
      AuditStore audit,
      Scenarios scenarios) {
    this.sweeps = sweeps;
    this.runs = runs;
    this.workers = workers;
    this.queue = queue;
    this.audit = audit;
    this.scenarios = scenarios;
  }

  /** Queues the runs and answers at once. Throws when a scenario cannot be used. */
  Sweep ask(WhatIfOrder order, String who) {
    List<SweepScenario> read = scenarios.of(order);
    int all = read.size() * order.length().seeds();
    if (all > MOST_RUNS) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "scenarios × seeds", all);
    }
    UUID id = UUID.randomUUID();
    Sweep sweep = add(id, read, order, who);
    audit.add(who, "whatif.asked", "sweep", id.toString(), Map.of("runs", String.valueOf(all)));
    queue.add(id);
    return sweep;
  }

  private Sweep add(UUID id, List<SweepScenario> read, WhatIfOrder order, String who) {
    try {
      return sweeps.add(id, read, order.length(), order.past(), who);
    } catch (NotStoredException e) {
      throw RefusedException.of(
          ProblemCode.NO_STORED_DAYS,
          order.past().map(Past::from).orElseThrow(),
          order.past().map(Past::to).orElseThrow());
    }
  }

  Sweep get(UUID id) {
    return sweeps.get(id);
  }

  /** The newest first. */
  List<Sweep> list() {
    return sweeps.list(MOST_LISTED);
  }

  /** By scenario and seed. */
  List<SweepRun> listRuns(UUID id) {
    return runs.list(id);
  }

  /** Processes that simulate, or wait for something to. */
  List<Worker> listWorkers() {
    return workers.list();
  }

  /** Ends it; what is under way is let go. Throws when it is over. */
  Sweep cancel(UUID id, String who) {
    Sweep sweep = get(id);
    if (!sweeps.cancel(id)) {
      throw RefusedException.of(ProblemCode.WHAT_IF_IS_OVER, sweep.state().name());
    }
    audit.add(who, "whatif.cancelled", "sweep", id.toString(), Map.of());
    return get(id);
  }

  /** The finished comparison. Throws when there is none yet. */
  StoredReport getReport(UUID id) {
    SweepState state = get(id).state();
    return sweeps
        .findReport(id)
        .map(StoredReport::fromJson)
        .orElseThrow(() -> RefusedException.of(ProblemCode.WHAT_IF_NOT_READY, state.name()));
  }
}
