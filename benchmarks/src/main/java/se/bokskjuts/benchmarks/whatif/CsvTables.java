package se.bokskjuts.benchmarks.whatif;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bokskjuts.data.sharing.MonthShare;
import se.bokskjuts.data.sharing.StopLine;
import se.bokskjuts.data.sharing.TourFigures;

/** All of the runs as CSV, for spreadsheets and for those who count again. */
final class CsvTables {
  private final Comparison all;
  private final List<RunResult> runs;

  CsvTables(Comparison comparison) {
    this.all = comparison;
    this.runs = comparison.groups().stream().flatMap(g -> g.runs().stream()).toList();
  }

  /** File name to content. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("differences.csv", differences());
    files.put("runs.csv", measures());
    files.put("days.csv", days());
    files.put("units.csv", units());
    files.put("shares.csv", shares());
    files.put("stops.csv", stops());
    files.put("tours.csv", tours());
    return files;
  }

  private static void line(StringBuilder csv, RunResult run, Object... cells) {
    csv.append(run.scenario().name()).append(';').append(run.seed()).append(';');
    csv.append(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(";")));
    csv.append('\n');
  }

  private String differences() {
    StringBuilder csv =
        new StringBuilder("scenario;measure;base;difference;low;high;p;headline;verdict\n");
    for (Comparison.Group group : all.others()) {
      for (Metric metric : Metric.values()) {
        PairedDifference d = all.difference(group, metric::of);
        double half = d.halfWidth().orElse(Double.NaN);
        String cells =
            Stream.of(
                    group.words().name(),
                    metric,
                    Comparison.mean(all.base(), metric::of),
                    d.mean(),
                    d.mean() - half,
                    d.mean() + half,
                    d.p(),
                    metric.isHeadline,
                    all.verdict(group, metric))
                .map(String::valueOf)
                .collect(Collectors.joining(";"));
        csv.append(cells).append('\n');
      }
    }
    return csv.toString();
  }

  private String measures() {
    StringBuilder csv = new StringBuilder("scenario;seed;measure;value\n");
    for (RunResult run : runs) {
      for (Metric metric : Metric.values()) {
        line(csv, run, metric, metric.of(run));
      }
    }
    return csv.toString();
  }

  private String days() {
    String names = Arrays.stream(Count.values()).map(Count::name).collect(Collectors.joining(";"));
    StringBuilder csv = new StringBuilder("scenario;seed;date;" + names + "\n");
    for (RunResult run : runs) {
      for (DayFigures day : run.days()) {
        String counts =
            Arrays.stream(Count.values())
                .map(count -> String.valueOf(day.get(count)))
                .collect(Collectors.joining(";"));
        line(csv, run, day.date(), counts);
      }
    }
    return csv.toString();
  }

  private String units() {
    StringBuilder csv =
        new StringBuilder(
            "scenario;seed;unit;municipality;payer;stops;late;promised;missed;boxes_out;boxes_in;"
                + "holds;days_mean;days_median;days_p95;still_waiting\n");
    for (RunResult run : runs) {
      for (UnitFigures u : run.units()) {
        DaysToShelf days = u.days();
        line(
            csv,
            run,
            u.unit(),
            u.municipality(),
            u.payer(),
            u.stops(),
            u.lateStops(),
            u.promised(),
            u.missed(),
            u.boxesOut(),
            u.boxesIn(),
            days.size(),
            days.mean(),
            days.within(0.5),
            days.within(0.95),
            new DaysToShelf().add(u.waiting()).size());
      }
    }
    return csv.toString();
  }

  private String shares() {
    StringBuilder csv =
        new StringBuilder("scenario;seed;month;payer;population_ore;use_ore;shapley_ore;co2_mg\n");
    for (RunResult run : runs) {
      for (MonthShare s : run.shares()) {
        line(
            csv,
            run,
            s.month(),
            s.payer(),
            s.populationOre(),
            s.useOre(),
            s.shapleyOre(),
            s.co2Mg());
      }
    }
    return csv.toString();
  }

  private String stops() {
    StringBuilder csv =
        new StringBuilder(
            "scenario;seed;date;van;stop;unit;payer;boxes;detour_metres;use_ore;shapley_ore;co2_mg\n");
    for (RunResult run : runs) {
      for (StopLine s : run.stops()) {
        line(
            csv,
            run,
            s.date(),
            s.van(),
            s.number(),
            s.unit(),
            s.payer(),
            s.boxes(),
            s.metres(),
            s.useOre(),
            s.shapleyOre(),
            s.co2Mg());
      }
    }
    return csv.toString();
  }

  private String tours() {
    StringBuilder csv = new StringBuilder("scenario;seed;date;van;fuel;metres;co2_mg;boxes;ore\n");
    for (RunResult run : runs) {
      for (TourFigures t : run.tours()) {
        line(csv, run, t.date(), t.van(), t.fuel(), t.metres(), t.co2Mg(), t.boxes(), t.ore());
      }
    }
    return csv.toString();
  }
}
