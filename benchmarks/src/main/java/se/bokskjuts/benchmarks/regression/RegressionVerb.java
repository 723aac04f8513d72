package se.bokskjuts.benchmarks.regression;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the fixed work and says what became worse or slower than the baseline. */
@Command(
    name = "regression",
    mixinStandardHelpOptions = true,
    description =
        "Fast arbete mot en bokförd nivå: blev något dyrare eller långsammare?"
            + " / Fixed work against a committed level: dearer or slower?")
public final class RegressionVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** 0 when all is well, 1 with a line for each complaint. */
  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Measured> now = new RegressionCheck().measure(Workloads.all());
    out.println("workload,cost,work,waiting");
    now.forEach(m -> out.println(m.asCsv()));
    List<String> complaints = RegressionCheck.complaints(now, Baseline.committed());
    complaints.forEach(out::println);
    out.println(
        complaints.isEmpty()
            ? "Inget dyrare, inget långsammare. / Nothing dearer, nothing slower."
            : "Ange ny nivå bara om det är meningen. / Write a new level only if it is meant.");
    out.flush();
    return complaints.isEmpty() ? 0 : 1;
  }
}
