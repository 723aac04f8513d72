package se.bokskjuts.benchmarks.whatif;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.bokskjuts.benchmarks.Conditions;
import se.bokskjuts.benchmarks.sweep.SharedSweep;
import se.bokskjuts.benchmarks.sweep.StoredPast;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.DatabaseStartException;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.sweep.SweepLength;
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
      arity = "0..*",
      paramLabel = "SCENARIO",
      description = "Inbyggt namn eller YAML-fil; basen tas alltid med. / Name or YAML file.")
  private List<String> scenarios = List.of();

  @Option(names = "--days", defaultValue = "10", description = "Trafikdagar. / Service days.")
  private int days = 10;

  @Option(names = "--seeds", defaultValue = "5", description = "Frön 1–K. / Seeds 1–K.")
  private int seeds = 5;

  @Option(
      names = "--warmup",
      defaultValue = "3",
      description = "Inkörningsdagar som inte räknas. / Days before, not counted.")
  private int warmup = 3;

  @Option(
      names = "--items",
      defaultValue = "600",
      description = "Exemplar en vanlig dag. / Items on an ordinary day.")
  private int items = 600;

  @Option(
      names = "--steps",
      description = "Söksteg per dag. / Search steps per day.",
      defaultValue = "" + RunSettings.USUAL_STEPS)
  private long steps = RunSettings.USUAL_STEPS;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "Körningar på en gång. / Runs at a time.")
  private int threads = 2;

  @Option(
      names = "--history",
      paramLabel = "DIR|FROM..TO",
      description =
          "Efterfrågan ur dagfiler, eller ur databasens publicerade dagar:"
              + " 2026-10-01..2026-10-31. / Demand of day files, or of published days.")
  private Optional<String> history = Optional.empty();

  @Option(
      names = "--plans",
      description = "Skriv varje dags filer i DIR/runs. / Write each day's files in DIR/runs.")
  private boolean plans;

  @Option(
      names = "--first",
      defaultValue = "2026-11-23",
      description = "Första dagen. / First day.")
  private LocalDate first = LocalDate.of(2026, 11, 23);

  @Option(
      names = "--shared",
      description = "Räkna i databasen, med alla som arbetar där. / With all who work there.")
  private boolean shared;

  @Option(
      names = "--sweep",
      paramLabel = "ID",
      description = "Vänta på en fråga i databasen. / Wait for a question in the database.")
  private Optional<UUID> sweep = Optional.empty();

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "jdbc:postgresql://MASKIN/DATABAS")
  private Optional<String> database = Optional.empty();

  @Option(names = "--out", defaultValue = "out/whatif", description = "Mapp. / Folder.")
  private Path out = Path.of("out/whatif");

  @Option(names = "--lang", defaultValue = "sv", description = "sv eller en. / sv or en.")
  private String lang = "sv";

  @Option(
      names = "--speed",
      description =
          "Mät i stället: dagar i timmen, och hur mycket dyrare planerna är än 60 sekunders. /"
              + " Measure instead: days an hour, and how much dearer plans are than 60 seconds'.")
  private boolean speed;

  @Option(
      names = "--reference-steps",
      paramLabel = "N",
      description =
          "Med --speed: jämför med så många söksteg i stället för 60 s. / Compare with so many"
              + " steps, for a busy machine.")
  private Optional<Long> referenceSteps = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter progress = spec.commandLine().getErr();
    try {
      checkNumbers();
      if (speed) {
        measure(progress);
        return 0;
      }
      makeFolder();
      WhatIfReport report = shared || sweep.isPresent() ? share(progress) : alone(progress);
      report.write(out);
      spec.commandLine().getOut().print(report.markdown());
      spec.commandLine().getOut().flush();
      progress.println("Skrivet i / written to " + out.toAbsolutePath().normalize());
      return 0;
    } catch (ScenarioRefused | RoadFaults | DatabaseStartException e) {
      progress.println(e.getMessage());
      return REFUSED;
    }
  }

  private void measure(PrintWriter progress) {
    RunSettings settings = new RunSettings(first, days, warmup, items, steps);
    SpeedRun.Reference reference =
        new SpeedRun.Reference(SpeedRun.REFERENCE_SECONDS, referenceSteps);
    Conditions conditions = new Conditions(spec);
    String table = new SpeedRun(settings, reference).run(progress);
    spec.commandLine().getOut().print(conditions.markdown() + table);
    spec.commandLine().getOut().flush();
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
    if (days < 1 || seeds < 1 || items < 1 || steps < 1 || threads < 1 || warmup < 0) {
      throw new ScenarioRefused(
          "--days, --seeds, --items, --steps, --threads: minst 1 / must be 1 or more");
    }
    if (scenarios.isEmpty() && !speed && sweep.isEmpty()) {
      throw new ScenarioRefused(
          "vilka scenarier? / which scenarios? " + String.join(", ", ScenarioFile.BUILT_IN));
    }
    boolean inDatabase = shared || sweep.isPresent();
    boolean folder = history().flatMap(HistoryChoice::folder).isPresent();
    if (inDatabase && (plans || folder)) {
      throw new ScenarioRefused(
          "--shared: --plans och --history DIR går bara ensam / work only without it");
    }
    if (!lang.equals("sv") && !lang.equals("en")) {
      throw new ScenarioRefused("--lang: sv eller en / sv or en, inte / not " + lang);
    }
  }

  private Optional<HistoryChoice> history() {
    return history.map(HistoryChoice::of);
  }

  private WhatIfReport alone(PrintWriter progress) {
    return WhatIfReport.of(simulate(progress), lang.equals("en"), commandText());
  }

  private WhatIfReport share(PrintWriter progress) {
    List<ScenarioText> read = sweep.isPresent() ? List.of() : read();
    try (SharedSweep work = SharedSweep.open(database, threads, progress)) {
      UUID id =
          sweep.orElseGet(
              () ->
                  work.ask(
                      read,
                      new SweepLength(first, days, warmup, seeds, items, steps),
                      history().flatMap(HistoryChoice::past)));
      List<RunResult> results = work.await(id);
      return WhatIfReport.of(results, lang.equals("en"), work.command(id, lang));
    }
  }

  private List<ScenarioText> read() {
    DalarnaBase base = DalarnaBase.load();
    Set<String> names = new LinkedHashSet<>(List.of("bas"));
    names.addAll(scenarios);
    List<ScenarioText> read = names.stream().map(ScenarioText::read).toList();
    read.forEach(text -> ScenarioFile.of(text, base));
    return read;
  }

  private List<RunResult> simulate(PrintWriter progress) {
    List<ScenarioText> read = read();
    List<Run> runs = new ArrayList<>();
    for (long seed = 1; seed <= seeds; seed++) {
      for (ScenarioText scenario : read) {
        runs.add(new Run(scenario, seed, new RunSettings(first, days, warmup, items, steps)));
      }
    }
    try (Simulator simulator = Simulator.open()) {
      // Before the first run, so that the last scenario's fault is not told after the others' work.
      read.forEach(simulator::require);
      Optional<Path> folder = plans ? Optional.of(out.resolve("runs")) : Optional.empty();
      Simulator.Extras extras =
          new Simulator.Extras(history().map(choice -> read(simulator, choice)), folder);
      return new RunPool(simulator, extras).run(runs, threads, progress);
    }
  }

  private Simulator.History read(Simulator simulator, HistoryChoice choice) {
    return choice.past().isPresent()
        ? simulator.history(StoredPast.read(database, choice.past().get()))
        : simulator.history(choice.folder().orElseThrow());
  }

  private String commandText() {
    return "./bokskjuts whatif %s --days %d --warmup %d --seeds %d --items %d --steps %d --first %s --lang %s"
            .formatted(String.join(" ", scenarios), days, warmup, seeds, items, steps, first, lang)
        + history.map(folder -> " --history " + folder).orElse("")
        + "   # commit "
        + System.getProperty("bokskjuts.commit", "?");
  }
}
