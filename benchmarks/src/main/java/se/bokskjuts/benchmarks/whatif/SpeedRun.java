package se.bokskjuts.benchmarks.whatif;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/**
 * How fast days are simulated and how much dearer their plans are than a coordinator's: the base is
 * simulated, and each of its days is planned once more at the reference's limit.
 */
final class SpeedRun {
  static final int REFERENCE_SECONDS = 60;
  private static final double NANOS = 1e9;
  private static final int CORES = 2;
  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * How the reference plans.
   *
   * @param steps one thread and so many steps; empty: two threads for the seconds
   */
  record Reference(int seconds, Optional<Long> steps) {
    SolveSettings settings() {
      return steps.isPresent()
          ? SolveSettings.ofSteps(steps.get(), 1)
          : SolveSettings.ofTime(Duration.ofSeconds(seconds), 1, CORES);
    }

    String words() {
      return steps.isPresent() ? steps.get() + " steps, one thread" : seconds + " s, two threads";
    }
  }

  private record Line(LocalDate date, double sek, double seconds, double reference, double took) {
    double gapPercent() {
      return 100 * (sek / reference - 1);
    }
  }

  private final DalarnaBase base = DalarnaBase.load();
  private final ServiceCalendar calendar = ServiceCalendar.swedish();
  private final RunSettings settings;
  private final Reference reference;

  SpeedRun(RunSettings settings, Reference reference) {
    this.settings = settings;
    this.reference = reference;
  }

  /** Markdown. */
  String run(PrintWriter progress) {
    List<Line> lines = new ArrayList<>();
    try (RoadNetwork roads = RoadNetwork.open(RoadSettings.builtIn())) {
      World world = World.of(ScenarioFile.read(ScenarioFile.BASE, base), base, roads);
      Days days = new Days(world, lines, progress);
      LocalDate date = calendar.nextOrSame(settings.first());
      for (int i = 0; i < settings.warmup() + settings.days(); i++) {
        days.live(date, i >= settings.warmup());
        date = calendar.next(date);
      }
    }
    return table(lines);
  }

  /** All threads of the process: what other programs do on the machine does not count. */
  private static double cpuSeconds() {
    Duration all = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return all.toNanos() / NANOS;
  }

  /** Days one after another, as a run lives them. */
  private final class Days {
    private final Simulation simulation;
    private final List<Line> lines;
    private final PrintWriter progress;

    Days(World world, List<Line> lines, PrintWriter progress) {
      this.lines = lines;
      this.progress = progress;
      this.simulation =
          new Simulation(
              world,
              new GeneratedDemand(base, calendar, settings.items()),
              base,
              new Run(ScenarioText.read(ScenarioFile.BASE), 1, settings),
              MasterRoutes.FREE,
              new DailyPlanner(1, settings.steps(), MasterRoutes.FREE),
              Optional.empty());
    }

    void live(LocalDate date, boolean counts) {
      double begun = cpuSeconds();
      SimulatedDay done = simulation.live(date, counts);
      double took = cpuSeconds() - begun;
      if (counts) {
        double referenceBegun = cpuSeconds();
        PlanAnswer best = plan(done.day());
        lines.add(
            new Line(date, sek(done.answer()), took, sek(best), cpuSeconds() - referenceBegun));
        progress.println(date);
        progress.flush();
      }
    }
  }

  private PlanAnswer plan(DayProblem day) {
    return new Planner().solve(day, reference.settings(), SolveListener.SILENT, () -> false);
  }

  private static double sek(PlanAnswer answer) {
    return answer.judgement().cost().total().ore() / 100.0;
  }

  private String table(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| day | cost, SEK | core seconds | reference, SEK | core seconds | dearer |\n"
            + "| --- | --- | --- | --- | --- | --- |\n");
    for (Line l : lines) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f | %.2f | %+.2f %% |%n",
              l.date(),
              l.sek(),
              l.seconds(),
              l.reference(),
              l.took(),
              l.gapPercent()));
    }
    double gap = lines.stream().mapToDouble(Line::gapPercent).average().orElse(0);
    double perDay = lines.stream().mapToDouble(Line::seconds).average().orElse(0);
    text.append(
        String.format(
            Locale.ROOT,
            "%nMean: %+.2f %% dearer than the reference (%s); %.2f core seconds a day, that is"
                + " %.0f days an hour on %d cores. %d steps, %d items.%n",
            gap,
            reference.words(),
            perDay,
            CORES * SECONDS_PER_HOUR / perDay,
            CORES,
            settings.steps(),
            settings.items()));
    return text.toString();
  }
}
