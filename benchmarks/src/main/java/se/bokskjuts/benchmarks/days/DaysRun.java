package se.bokskjuts.benchmarks.days;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.bound.DayBound;

/** Solves each day file in turn, checks the plan, writes the table. */
public final class DaysRun {
  private final DaysOptions options;
  private final PrintWriter out;
  private final PrintWriter progress;

  public DaysRun(DaysOptions options, PrintWriter out, PrintWriter progress) {
    this.options = options;
    this.out = out;
    this.progress = progress;
  }

  /** 0; or 1 if a day cannot be read or a plan breaks a rule, with a line that says which. */
  public int run(Path days) {
    try {
      List<DayResult> results = solveAll(days);
      out.println(heading());
      out.print(DaysTable.markdown(results));
      out.flush();
      Files.writeString(
          options.out.resolve("days.md"), heading() + "\n" + DaysTable.markdown(results));
      Files.writeString(options.out.resolve("days.csv"), DaysTable.csv(results));
      String run = LocalDate.now() + " " + options.asText();
      Files.writeString(
          options.out.resolve("days-best.csv"),
          DaysTable.bestKnown(results, run.replace(",", ";")));
      say("Skrivet i / written to " + options.out.toAbsolutePath().normalize());
      return results.stream().allMatch(r -> r.judgement().isFeasible()) ? 0 : 1;
    } catch (DaysRefused e) {
      say(e.getMessage());
    } catch (IOException e) {
      say("Kan inte läsas eller skrivas / cannot be read or written: " + e.getMessage());
    }
    return 1;
  }

  private List<DayResult> solveAll(Path days) throws IOException {
    List<Path> files = DayFiles.list(days);
    Files.createDirectories(options.out);
    Path folder = Files.isDirectory(days) ? days : days.toAbsolutePath().getParent();
    ReferenceCosts references = ReferenceCosts.beside(folder);
    ReferenceCosts bests = ReferenceCosts.of(options.best);
    List<DayResult> results = new ArrayList<>();
    for (Path file : files) {
      results.add(solve(file, references, bests));
    }
    return results;
  }

  private DayResult solve(Path file, ReferenceCosts references, ReferenceCosts bests)
      throws IOException {
    DayProblem day = DayFiles.read(file);
    String name = file.getFileName().toString();
    long begin = System.nanoTime();
    List<Money> costs = new ArrayList<>();
    PlanAnswer best = null;
    for (int i = 0; i < Math.max(1, options.seeds); i++) {
      PlanAnswer answer =
          new Planner().solve(day, options.settings(i), SolveListener.SILENT, () -> false);
      costs.add(answer.judgement().cost().total());
      boolean better = best == null || costs.get(i).compareTo(best.judgement().cost().total()) < 0;
      best = better ? answer : best;
      answer.judgement().violations().forEach(v -> say("  " + v));
    }
    double seconds = (System.nanoTime() - begin) / 1e9 / costs.size();
    PlanFileWriter.write(
        best.plan(), options.out.resolve(name.replaceFirst("\\.json$", ".plan.json")));
    say(String.format(Locale.ROOT, "%s %s %.1f s", name, costs, seconds));
    return new DayResult(
        name,
        best.judgement(),
        costs,
        seconds,
        DayBound.of(day),
        references.find(name),
        bests.find(name));
  }

  private String heading() {
    return String.format(
        "%s, commit %s, %d cores, Java %s; %s%n",
        LocalDate.now(),
        System.getProperty("bokskjuts.commit", "?"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature(),
        options.asText());
  }

  private void say(String text) {
    progress.println(text);
    progress.flush();
  }
}
