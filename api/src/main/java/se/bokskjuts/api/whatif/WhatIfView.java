package se.bokskjuts.api.whatif;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import se.bokskjuts.data.sweep.Past;
import se.bokskjuts.data.sweep.Sweep;
import se.bokskjuts.data.sweep.SweepLength;
import se.bokskjuts.data.sweep.SweepRun;
import se.bokskjuts.data.sweep.SweepState;

/**
 * A comparison as pages show it.
 *
 * @param title what is compared, in words
 * @param past stored days whose demand is drawn; empty: made-up demand
 * @param tone of its state's tag: good, warn, bad, plain
 * @param percent of the service days that are simulated
 */
record WhatIfView(
    UUID id,
    String title,
    SweepState state,
    String tone,
    List<ScenarioLine> scenarios,
    SweepLength length,
    String past,
    int runsDone,
    int runs,
    int percent,
    String requestedBy,
    String requestedAt,
    String problem) {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** A scenario with its runs, by seed; none on the list of all comparisons. */
  record ScenarioLine(String name, String title, String question, List<RunCell> runs) {}

  /**
   * A run.
   *
   * @param again whether it was begun more than once
   */
  record RunCell(int seed, SweepState state, int done, int all, boolean again, String worker) {
    static RunCell of(SweepRun run, SweepLength length) {
      return new RunCell(
          run.key().seed(),
          run.state(),
          run.daysDone(),
          length.warmup() + length.days(),
          run.attempts() > 1,
          run.worker().orElse(""));
    }
  }

  static WhatIfView of(Sweep sweep, List<SweepRun> runs, boolean english) {
    Map<Integer, List<RunCell>> cells = new TreeMap<>();
    for (SweepRun run : runs) {
      cells
          .computeIfAbsent(run.key().scenario(), at -> new java.util.ArrayList<>())
          .add(RunCell.of(run, sweep.length()));
    }
    List<ScenarioLine> lines = new java.util.ArrayList<>();
    for (int i = 0; i < sweep.scenarios().size(); i++) {
      var words = sweep.scenarios().get(i).words();
      lines.add(
          new ScenarioLine(
              words.name(),
              words.title(english),
              words.question(english),
              cells.getOrDefault(i, List.of())));
    }
    return new WhatIfView(
        sweep.id(),
        lines.stream().skip(1).map(ScenarioLine::title).collect(Collectors.joining(", ")),
        sweep.state(),
        toneOf(sweep.state()),
        List.copyOf(lines),
        sweep.length(),
        sweep.past().map(Past::toString).orElse(""),
        sweep.runsDone(),
        sweep.runs(),
        100 * sweep.daysDone() / sweep.days(),
        sweep.requestedBy(),
        sweep.requestedAt().atZone(SWEDEN).format(WHEN),
        sweep.problem().getOrDefault("detail", ""));
  }

  private static String toneOf(SweepState state) {
    return switch (state) {
      case DONE -> "good";
      case FAILED -> "bad";
      case QUEUED, RUNNING -> "warn";
      case CANCELLED -> "plain";
    };
  }
}
