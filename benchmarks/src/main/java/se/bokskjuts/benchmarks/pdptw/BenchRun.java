package se.bokskjuts.benchmarks.pdptw;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.bokskjuts.optimizer.pdptw.PdptwChecker;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;
import se.bokskjuts.optimizer.pdptw.PdptwSolution;
import se.bokskjuts.optimizer.pdptw.PdptwSolver;

/** Solves each instance in turn, checks the answer, prints routes and table. */
final class BenchRun {
  private final BenchOptions options;
  private final Function<Path, PdptwProblem> reader;
  private final PrintWriter out;
  private final PrintWriter progress;

  BenchRun(
      BenchOptions options,
      Function<Path, PdptwProblem> reader,
      PrintWriter out,
      PrintWriter progress) {
    this.options = options;
    this.reader = reader;
    this.out = out;
    this.progress = progress;
  }

  /** 0, or 2 if a file cannot be read, with a line that says which. */
  int run() {
    try {
      List<BenchRow> rows = new ArrayList<>();
      for (Path file : InstanceFiles.list(options.named)) {
        rows.add(solve(file));
        // After each one, so that a run that is cut short leaves its table too.
        write("results.csv", ResultTable.csv(rows));
        write("results.md", ResultTable.markdown(rows));
      }
      out.print(ResultTable.markdown(rows));
      out.flush();
      return 0;
    } catch (InstanceFormatException e) {
      progress.println(e.getMessage());
      progress.flush();
      return 2;
    }
  }

  private BenchRow solve(Path file) {
    PdptwProblem problem = read(file);
    long begin = System.nanoTime();
    PdptwSolution solution =
        new PdptwSolver().solve(problem, options.settings(), found -> {}, () -> false);
    double seconds = (System.nanoTime() - begin) / 1e9;
    requireFeasible(problem, solution);
    Map<String, BestKnown> known = InstanceFiles.bestKnownBeside(file);
    BenchRow row =
        new BenchRow(
            problem.name(), solution, Optional.ofNullable(known.get(problem.name())), seconds);
    String text = SintefText.of(problem.name(), solution);
    write(problem.name() + ".txt", text);
    out.println(text);
    progress.printf(
        "%s %d %.2f %s%n",
        problem.name(),
        solution.vehicles(),
        solution.distance(),
        ResultTable.summary(List.of(row)));
    progress.flush();
    return row;
  }

  private PdptwProblem read(Path file) {
    try {
      return reader.apply(file);
    } catch (IllegalArgumentException e) {
      throw new InstanceFormatException(file + ": " + e.getMessage());
    }
  }

  private static void requireFeasible(PdptwProblem problem, PdptwSolution solution) {
    List<String> faults = PdptwChecker.listFaults(problem, solution.routes());
    if (!faults.isEmpty()) {
      throw new IllegalStateException(problem.name() + ": " + faults.get(0));
    }
  }

  private void write(String name, String text) {
    Path folder = options.out;
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
