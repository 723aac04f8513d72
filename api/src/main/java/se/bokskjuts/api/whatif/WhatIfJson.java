package se.bokskjuts.api.whatif;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.bokskjuts.data.scenario.ScenarioWords;
import se.bokskjuts.data.sweep.Sweep;
import se.bokskjuts.data.sweep.SweepRun;
import se.bokskjuts.data.sweep.SweepState;

/**
 * A comparison and how far it has come.
 *
 * @param runsDone of {@code runsTotal}: a run is one scenario with one seed
 * @param daysDone service days simulated, of {@code daysTotal} in all runs
 * @param problem why it failed
 * @param runs by scenario and seed; in the answer about one comparison alone
 * @param links addresses of what belongs to it
 */
@Schema(name = "WhatIf")
record WhatIfJson(
    UUID id,
    SweepState state,
    List<ScenarioJson> scenarios,
    LocalDate first,
    int days,
    int warmup,
    int seeds,
    int items,
    long steps,
    int runsDone,
    int runsTotal,
    int daysDone,
    int daysTotal,
    String requestedBy,
    Instant requestedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<String> problem,
    Optional<List<RunJson>> runs,
    Map<String, String> links) {

  /** A scenario as a person reads it. */
  @Schema(name = "Scenario")
  record ScenarioJson(String name, String title, String question) {
    static ScenarioJson of(ScenarioWords words, boolean english) {
      return new ScenarioJson(words.name(), words.title(english), words.question(english));
    }
  }

  /**
   * A run.
   *
   * @param attempts times begun; more than one after a process died
   * @param worker the process that has it or had it last
   */
  @Schema(name = "WhatIfRun")
  record RunJson(
      String scenario,
      int seed,
      SweepState state,
      int attempts,
      int daysDone,
      Optional<String> worker) {
    static RunJson of(Sweep sweep, SweepRun run) {
      return new RunJson(
          sweep.scenarios().get(run.key().scenario()).name(),
          run.key().seed(),
          run.state(),
          run.attempts(),
          run.daysDone(),
          run.worker());
    }
  }

  static WhatIfJson of(Sweep sweep, boolean english) {
    return of(sweep, Optional.empty(), english);
  }

  static WhatIfJson of(Sweep sweep, Optional<List<SweepRun>> runs, boolean english) {
    return new WhatIfJson(
        sweep.id(),
        sweep.state(),
        sweep.scenarios().stream().map(s -> ScenarioJson.of(s.words(), english)).toList(),
        sweep.length().first(),
        sweep.length().days(),
        sweep.length().warmup(),
        sweep.length().seeds(),
        sweep.length().items(),
        sweep.length().steps(),
        sweep.runsDone(),
        sweep.runs(),
        sweep.daysDone(),
        sweep.days(),
        sweep.requestedBy(),
        sweep.requestedAt(),
        sweep.startedAt(),
        sweep.endedAt(),
        Optional.ofNullable(sweep.problem().get("detail")),
        runs.map(all -> all.stream().map(run -> RunJson.of(sweep, run)).toList()),
        links(sweep));
  }

  private static Map<String, String> links(Sweep sweep) {
    String self = "/api/v1/what-ifs/" + sweep.id();
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", self);
    if (!sweep.state().isOver()) {
      links.put("cancel", self + "/cancel");
    }
    if (sweep.state() == SweepState.DONE) {
      links.put("report", self + "/report.json");
      links.put("pdf", self + "/report.pdf");
      links.put("runs", self + "/files/runs.csv");
    }
    return links;
  }
}
