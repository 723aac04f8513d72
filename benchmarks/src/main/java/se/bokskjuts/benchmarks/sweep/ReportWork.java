package se.bokskjuts.benchmarks.sweep;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import se.bokskjuts.benchmarks.whatif.RunResult;
import se.bokskjuts.benchmarks.whatif.WhatIfReport;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.sweep.RunStore;
import se.bokskjuts.data.sweep.Sweep;
import se.bokskjuts.data.sweep.SweepRun;
import se.bokskjuts.data.sweep.SweepScenario;
import se.bokskjuts.data.sweep.SweepStore;

/** Compares a sweep's finished runs. Depends on them alone, so it may be made twice. */
final class ReportWork {
  private final SweepStore sweeps;
  private final RunStore runs;

  ReportWork(Database database) {
    this.sweeps = new SweepStore(database);
    this.runs = new RunStore(database);
  }

  void work(UUID id) {
    Sweep sweep = sweeps.get(id);
    if (sweep.state().isOver() || !runs.areAllDone(id)) {
      return;
    }
    List<RunResult> results = results(id);
    WhatIfReport swedish = WhatIfReport.of(results, false, command(sweep, "sv"));
    WhatIfReport english = WhatIfReport.of(results, true, command(sweep, "en"));
    sweeps.finish(id, StoredReport.of(swedish, english).toJson());
  }

  /** Of a sweep whose runs are all done, by scenario and seed. */
  List<RunResult> results(UUID id) {
    return runs.list(id).stream()
        .map(SweepRun::key)
        .map(runs::getResult)
        .map(RunResult::fromJson)
        .toList();
  }

  /** What repeats it on one machine, and the program's version that its runs were made with. */
  String command(Sweep sweep, String language) {
    String names =
        sweep.scenarios().stream()
            .skip(1)
            .map(SweepScenario::name)
            .collect(Collectors.joining(" "));
    String code =
        runs.list(sweep.id()).stream()
            .flatMap(run -> run.code().stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return new RepeatCommand(
                names.isEmpty() ? "bas" : names, sweep.length(), sweep.past(), language)
            .text()
        + "   # commit "
        + code;
  }
}
