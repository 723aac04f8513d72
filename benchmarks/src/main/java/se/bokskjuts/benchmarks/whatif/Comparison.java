package se.bokskjuts.benchmarks.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import se.bokskjuts.data.scenario.ScenarioFile;

/** All runs of all scenarios, the base first, seeds in the same order; and the tables of them. */
record Comparison(List<List<RunResult>> scenarios, boolean english, String command) {
  static Comparison of(List<RunResult> results, boolean english, String command) {
    Map<String, List<RunResult>> byName = new LinkedHashMap<>();
    byName.put(ScenarioFile.BASE, new ArrayList<>());
    results.stream()
        .sorted(
            Comparator.comparing((RunResult r) -> r.scenario().name())
                .thenComparingLong(RunResult::seed))
        .forEach(r -> byName.computeIfAbsent(r.scenario().name(), n -> new ArrayList<>()).add(r));
    List<Long> seeds = seeds(byName.get(ScenarioFile.BASE));
    byName.forEach(
        (name, runs) -> {
          if (runs.isEmpty() || !seeds(runs).equals(seeds)) {
            throw new IllegalArgumentException(
                name + " has seeds " + seeds(runs) + ", but " + ScenarioFile.BASE + " " + seeds);
          }
        });
    return new Comparison(List.copyOf(byName.values()), english, command);
  }

  private static List<Long> seeds(List<RunResult> runs) {
    return runs.stream().map(RunResult::seed).toList();
  }

  private List<RunResult> base() {
    return scenarios.get(0);
  }

  List<ReportTable> tables() {
    List<ReportTable> tables = new ArrayList<>();
    tables.add(figures());
    scenarios.stream().skip(1).forEach(runs -> tables.add(differences(runs)));
    tables.add(municipalities());
    scenarios.forEach(runs -> tables.add(shares(runs)));
    return tables;
  }

  private ReportTable figures() {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of(say("mått, per dag", "measure, per day")));
    scenarios.forEach(runs -> heading.add(runs.get(0).scenario().title(english)));
    rows.add(heading);
    for (Metric metric : Metric.values()) {
      List<String> row = new ArrayList<>(List.of(metric.in(english)));
      scenarios.forEach(runs -> row.add(number(mean(values(runs, metric)))));
      rows.add(row);
    }
    return new ReportTable(say("Medel över alla frön", "Means over all seeds"), rows);
  }

  private ReportTable differences(List<RunResult> runs) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            say("mått", "measure"),
            say("skillnad", "difference"),
            "95 %",
            say("utslag", "verdict")));
    for (Metric metric : Metric.values()) {
      PairedDifference d = PairedDifference.of(values(base(), metric), values(runs, metric));
      rows.add(List.of(metric.in(english), signed(d.mean()), interval(d), d.verdict(english)));
    }
    return new ReportTable(
        runs.get(0).scenario().title(english)
            + say(" jämfört med ", " against ")
            + base().get(0).scenario().title(english),
        rows);
  }

  /** Municipalities where any run put a hold on the shelf. */
  List<String> municipalityNames() {
    TreeSet<String> names = new TreeSet<>();
    scenarios.forEach(rs -> rs.forEach(r -> names.addAll(r.daysByMunicipality().keySet())));
    return List.copyOf(names);
  }

  private ReportTable municipalities() {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of(say("kommun", "municipality")));
    scenarios.forEach(runs -> heading.add(runs.get(0).scenario().title(english)));
    rows.add(heading);
    for (String name : municipalityNames()) {
      List<String> row = new ArrayList<>(List.of(name));
      scenarios.forEach(runs -> row.add(daysTo(runs, name)));
      rows.add(row);
    }
    return new ReportTable(
        say("Dagar till hyllan, medel per kommun", "Days to shelf, mean by municipality"), rows);
  }

  /** Mean over the seeds in which the municipality got anything. */
  String daysTo(List<RunResult> runs, String municipality) {
    List<Double> values =
        runs.stream()
            .filter(r -> r.daysByMunicipality().containsKey(municipality))
            .map(r -> r.daysByMunicipality().get(municipality))
            .toList();
    return values.isEmpty() ? "–" : number(mean(values));
  }

  private ReportTable shares(List<RunResult> runs) {
    RunResult first = runs.get(0);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            say("betalare", "payer"),
            say("befolkning", "population"),
            say("användning", "use"),
            "Shapley"));
    for (String payer : first.shares().get(0).ore().keySet()) {
      rows.add(row(payer, share -> share.ore().getOrDefault(payer, 0L), first.shares()));
    }
    rows.add(
        row(
            say("summa", "total"),
            share -> share.ore().values().stream().mapToLong(Long::longValue).sum(),
            first.shares()));
    return new ReportTable(
        say("Kostnaden delad, kr, frö ", "The cost shared, SEK, seed ")
            + first.seed()
            + ": "
            + first.scenario().title(english),
        rows);
  }

  private static List<String> row(
      String payer, Function<CostShare, Long> ore, List<CostShare> shares) {
    List<String> row = new ArrayList<>(List.of(payer));
    shares.forEach(s -> row.add(String.format(Locale.ROOT, "%.2f", ore.apply(s) / 100.0)));
    return row;
  }

  /** One line per scenario, seed and measure, and per municipality; for spreadsheets. */
  String runsCsv() {
    StringBuilder csv = new StringBuilder("scenario;seed;measure;value\n");
    for (List<RunResult> runs : scenarios) {
      for (RunResult run : runs) {
        String begin = run.scenario().name() + ";" + run.seed() + ";";
        run.metrics()
            .forEach((m, v) -> csv.append(begin).append(m).append(';').append(v).append('\n'));
        run.daysByMunicipality()
            .forEach(
                (m, v) ->
                    csv.append(begin)
                        .append("DAYS_MEAN ")
                        .append(m)
                        .append(';')
                        .append(v)
                        .append('\n'));
      }
    }
    return csv.toString();
  }

  String sharesCsv() {
    StringBuilder csv = new StringBuilder("scenario;seed;way;payer;ore\n");
    for (List<RunResult> runs : scenarios) {
      for (RunResult run : runs) {
        for (CostShare share : run.shares()) {
          for (Map.Entry<String, Long> e : share.ore().entrySet()) {
            csv.append(
                String.join(
                    ";",
                    run.scenario().name(),
                    String.valueOf(run.seed()),
                    share.way(),
                    e.getKey(),
                    e.getValue() + "\n"));
          }
        }
      }
    }
    return csv.toString();
  }

  static List<Double> values(List<RunResult> runs, Metric metric) {
    return runs.stream().map(r -> r.metrics().getOrDefault(metric, 0.0)).toList();
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  String say(String swedish, String inEnglish) {
    return english ? inEnglish : swedish;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.2f", value);
  }

  private static String interval(PairedDifference d) {
    return d.halfWidth().isEmpty()
        ? "–"
        : number(d.mean() - d.halfWidth().getAsDouble())
            + " … "
            + number(d.mean() + d.halfWidth().getAsDouble());
  }
}
