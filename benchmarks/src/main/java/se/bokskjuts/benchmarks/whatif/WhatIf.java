package se.bokskjuts.benchmarks.whatif;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.routing.RoadFaults;

/** Simulates many service days under scenarios and compares them with the base. */
@Command(
    name = "whatif",
    mixinStandardHelpOptions = true,
    description = "Tänk om: simulerar många dagar och jämför. / Many days simulated, compared.",
    footer = "Inbyggda / built in: bas, en-bil-mer, en-bil-mindre, … (docs/whatif.md)")
public final class WhatIf implements Callable<Integer> {
  private static final int REFUSED = 2;

  @Parameters(
      arity = "1..*",
      paramLabel = "SCENARIO",
      description = "Inbyggt namn eller YAML-fil; basen tas alltid med. / Name or YAML file.")
  private List<String> scenarios = List.of();

  @Option(names = "--days", defaultValue = "10", description = "Trafikdagar. / Service days.")
  private int days = 10;

  @Option(names = "--seeds", defaultValue = "5", description = "Frön 1–K. / Seeds 1–K.")
  private int seeds = 5;

  @Option(
      names = "--items",
      defaultValue = "600",
      description = "Exemplar en vanlig dag. / Items on an ordinary day.")
  private int items = 600;

  @Option(
      names = "--steps",
      defaultValue = "5000",
      description = "Söksteg per dag. / Search steps per day.")
  private long steps = 5000;

  @Option(
      names = "--first",
      defaultValue = "2026-11-23",
      description = "Första dagen. / First day.")
  private LocalDate first = LocalDate.of(2026, 11, 23);

  @Option(names = "--out", defaultValue = "out/whatif", description = "Mapp. / Folder.")
  private Path out = Path.of("out/whatif");

  @Option(names = "--lang", defaultValue = "sv", description = "sv eller en. / sv or en.")
  private String lang = "sv";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter progress = spec.commandLine().getErr();
    try {
      checkNumbers();
      makeFolder();
      Comparison comparison = Comparison.of(simulate(progress), lang.equals("en"), commandText());
      WhatIfReport report = new WhatIfReport(comparison);
      report.write(out);
      spec.commandLine().getOut().print(report.markdown());
      spec.commandLine().getOut().flush();
      progress.println("Skrivet i / written to " + out.toAbsolutePath().normalize());
      return 0;
    } catch (ScenarioRefused | RoadFaults e) {
      progress.println(e.getMessage());
      return REFUSED;
    }
  }

  /** Before the long work, so that a folder that cannot be made is told at once. */
  private void makeFolder() {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new ScenarioRefused("--out: mappen kan inte göras / cannot be made: " + e.getMessage());
    }
  }

  private void checkNumbers() {
    if (days < 1 || seeds < 1 || items < 1 || steps < 1) {
      throw new ScenarioRefused("--days, --seeds, --items, --steps: minst 1 / must be 1 or more");
    }
    if (!lang.equals("sv") && !lang.equals("en")) {
      throw new ScenarioRefused("--lang: sv eller en / sv or en, inte / not " + lang);
    }
  }

  private List<RunResult> simulate(PrintWriter progress) {
    DalarnaBase base = DalarnaBase.load();
    Set<String> names = new LinkedHashSet<>(List.of("bas"));
    names.addAll(scenarios);
    List<ScenarioText> read = names.stream().map(ScenarioText::read).toList();
    read.forEach(text -> ScenarioFile.of(text, base));
    List<RunResult> results = new ArrayList<>();
    try (Simulator simulator = Simulator.open()) {
      for (ScenarioText scenario : read) {
        for (long seed = 1; seed <= seeds; seed++) {
          results.add(
              simulator.run(new Run(scenario, seed, length()), RunListener.SILENT, () -> false));
          progress.println(scenario.name() + " " + seed + "/" + seeds);
          progress.flush();
        }
      }
    }
    return results;
  }

  private RunSettings length() {
    return new RunSettings(first, days, 0, items, steps);
  }

  private String commandText() {
    return "./bokskjuts whatif %s --days %d --seeds %d --items %d --steps %d --first %s --lang %s"
            .formatted(String.join(" ", scenarios), days, seeds, items, steps, first, lang)
        + "   # commit "
        + System.getProperty("bokskjuts.commit", "?");
  }
}
