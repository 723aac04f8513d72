package se.bokskjuts.benchmarks.whatif;

import static se.bokskjuts.benchmarks.whatif.Comparison.mean;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The tables of figures: all measures, differences, service by municipality and unit. */
final class Figures {
  private final Comparison all;

  Figures(Comparison comparison) {
    this.all = comparison;
  }

  private List<String> heading(String first) {
    List<String> heading = new ArrayList<>(List.of(first));
    all.groups().forEach(group -> heading.add(all.title(group)));
    return heading;
  }

  ReportTable means() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(heading(all.say("mått, per dag", "measure, per day")));
    for (Metric metric : Metric.values()) {
      List<String> row = new ArrayList<>(List.of(metric.in(all.english())));
      all.groups().forEach(group -> row.add(all.number(mean(group, metric::of))));
      rows.add(row);
    }
    return ReportTable.of(all.say("Medel över alla frön", "Means over all seeds"), rows);
  }

  ReportTable differences(Comparison.Group group) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            all.say("mått", "measure"),
            all.say("bas", "base"),
            all.say("skillnad", "difference"),
            all.say("95 % konfidensintervall", "95 % confidence interval"),
            "p",
            all.say("utslag", "verdict")));
    for (Metric metric : Metric.values()) {
      PairedDifference d = all.difference(group, metric::of);
      rows.add(
          List.of(
              (metric.isHeadline ? "* " : "") + metric.in(all.english()),
              all.number(mean(all.base(), metric::of)),
              all.signed(d.mean()),
              all.interval(d),
              d.halfWidth().isEmpty() ? "–" : all.numbers().of(d.p(), 4),
              all.verdict(group, metric)));
    }
    return ReportTable.of(
        all.title(group) + all.say(" jämfört med ", " against ") + all.title(all.base()), rows);
  }

  /** Headline figures as sentences. */
  List<String> words() {
    List<String> sentences = new ArrayList<>();
    for (Comparison.Group group : all.others()) {
      StringBuilder text = new StringBuilder(all.title(group)).append(": ");
      for (Metric metric : Metric.values()) {
        if (metric.isHeadline) {
          PairedDifference d = all.difference(group, metric::of);
          text.append(metric.in(all.english()).strip())
              .append(' ')
              .append(all.signed(d.mean()))
              .append(" (")
              .append(all.interval(d))
              .append("), ")
              .append(all.verdict(group, metric))
              .append("; ");
        }
      }
      sentences.add(text.substring(0, text.length() - 2) + ".");
    }
    return sentences;
  }

  /** Municipalities with any hold in any run, by name. */
  List<String> municipalities() {
    return names(UnitFigures::municipality);
  }

  private List<String> names(Function<UnitFigures, String> key) {
    TreeMap<String, Boolean> names = new TreeMap<>();
    for (Comparison.Group group : all.groups()) {
      group.runs().forEach(run -> Metric.by(run, key).keySet().forEach(n -> names.put(n, true)));
    }
    return List.copyOf(names.keySet());
  }

  ReportTable service(boolean byUnit) {
    Function<UnitFigures, String> key =
        byUnit
            ? u ->
                u.name().contains(u.municipality()) ? u.name() : u.name() + ", " + u.municipality()
            : UnitFigures::municipality;
    List<List<String>> rows = new ArrayList<>();
    List<String> heading =
        new ArrayList<>(
            List.of(byUnit ? all.say("enhet", "unit") : all.say("kommun", "municipality")));
    for (Comparison.Group group : all.groups()) {
      String title = all.title(group);
      heading.add(title + all.say(": medel", ": mean"));
      heading.add("median");
      heading.add("95 %");
      heading.add(all.say("uteblivna/lovade besök", "missed/promised visits"));
      heading.add(all.say("sena stopp", "late stops"));
      if (group != all.base()) {
        heading.add(all.say("skillnad i medel", "difference in mean"));
      }
    }
    rows.add(heading);
    names(key).forEach(name -> rows.add(serviceRow(name, key)));
    return new ReportTable(
        byUnit
            ? all.say("Dagar till hyllan per enhet", "Days to shelf by unit")
            : all.say("Dagar till hyllan per kommun", "Days to shelf by municipality"),
        rows,
        byUnit);
  }

  private List<String> serviceRow(String name, Function<UnitFigures, String> key) {
    List<String> row = new ArrayList<>(List.of(name));
    for (Comparison.Group group : all.groups()) {
      DaysToShelf days = pooled(group, key, name);
      row.add(days.isEmpty() ? "–" : all.number(days.mean()));
      row.add(days.isEmpty() ? "–" : String.valueOf(days.within(0.5)));
      row.add(days.isEmpty() ? "–" : String.valueOf(days.within(0.95)));
      row.add(
          sum(group, key, name, UnitFigures::missed)
              + "/"
              + sum(group, key, name, UnitFigures::promised));
      row.add(String.valueOf(sum(group, key, name, UnitFigures::lateStops)));
      if (group != all.base()) {
        row.add(all.cell(all.difference(group, meanDays(key, name))));
      }
    }
    return row;
  }

  static DaysToShelf pooled(
      Comparison.Group group, Function<UnitFigures, String> key, String name) {
    DaysToShelf days = new DaysToShelf();
    for (RunResult run : group.runs()) {
      run.units().stream().filter(u -> key.apply(u).equals(name)).forEach(u -> days.add(u.days()));
    }
    return days;
  }

  private static long sum(
      Comparison.Group group,
      Function<UnitFigures, String> key,
      String name,
      Function<UnitFigures, Long> count) {
    return group.runs().stream()
        .flatMap(run -> run.units().stream())
        .filter(u -> key.apply(u).equals(name))
        .mapToLong(count::apply)
        .sum();
  }

  private static ToDoubleFunction<RunResult> meanDays(
      Function<UnitFigures, String> key, String name) {
    return run -> {
      DaysToShelf days = new DaysToShelf();
      run.units().stream().filter(u -> key.apply(u).equals(name)).forEach(u -> days.add(u.days()));
      return days.mean();
    };
  }
}
