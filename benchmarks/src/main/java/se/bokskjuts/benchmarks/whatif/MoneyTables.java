package se.bokskjuts.benchmarks.whatif;

import static se.bokskjuts.benchmarks.whatif.Comparison.mean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import se.bokskjuts.data.sharing.MonthShare;
import se.bokskjuts.data.sharing.StopLine;
import se.bokskjuts.data.sharing.TourFigures;

/** Who pays, what stands behind it, and the climate account. */
final class MoneyTables {
  private static final double GRAMS_PER_KG = 1e6;
  private final Comparison all;

  MoneyTables(Comparison comparison) {
    this.all = comparison;
  }

  ReportTable costPerItem() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "scenario",
            all.say("kr per levererat exemplar", "SEK per delivered item"),
            all.say("skillnad", "difference"),
            all.say("kr per dag", "SEK per day"),
            all.say("skillnad", "difference")));
    for (Comparison.Group group : all.groups()) {
      rows.add(
          List.of(
              all.title(group),
              all.number(mean(group, Metric.COST_PER_ITEM::of)),
              all.cell(all.difference(group, Metric.COST_PER_ITEM::of)),
              all.number(mean(group, Metric.COST::of)),
              all.cell(all.difference(group, Metric.COST::of))));
    }
    return ReportTable.of(all.say("Kostnad per exemplar", "Cost per item"), rows);
  }

  /** All runs' days of the scenario together; each column sums to what was paid, to the öre. */
  ReportTable shares(Comparison.Group group) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            all.say("betalare", "payer"),
            all.say("befolkning, kr", "population, SEK"),
            all.say("användning, kr", "use, SEK"),
            "Shapley, kr",
            all.say("Shapley per dag mot basen", "Shapley per day against base"),
            "kg CO2e"));
    for (String payer : payers(group)) {
      rows.add(
          List.of(
              payer.isEmpty() ? all.say("ingen ensam", "nobody alone") : payer,
              all.numbers().sek(sum(group, payer::equals, MonthShare::populationOre)),
              all.numbers().sek(sum(group, payer::equals, MonthShare::useOre)),
              all.numbers().sek(sum(group, payer::equals, MonthShare::shapleyOre)),
              all.cell(all.difference(group, run -> perDay(run, payer))),
              all.number(sum(group, payer::equals, MonthShare::co2Mg) / GRAMS_PER_KG)));
    }
    rows.add(
        List.of(
            all.say("summa", "total"),
            all.numbers().sek(sum(group, who -> true, MonthShare::populationOre)),
            all.numbers().sek(sum(group, who -> true, MonthShare::useOre)),
            all.numbers().sek(sum(group, who -> true, MonthShare::shapleyOre)),
            "",
            all.number(sum(group, who -> true, MonthShare::co2Mg) / GRAMS_PER_KG)));
    return ReportTable.of(
        all.say("Kostnaden delad: ", "The cost shared: ") + all.title(group), rows);
  }

  private static double perDay(RunResult run, String payer) {
    return run.shares().stream()
            .filter(s -> s.payer().equals(payer))
            .mapToLong(MonthShare::shapleyOre)
            .sum()
        / 100.0
        / run.days().size();
  }

  private static List<String> payers(Comparison.Group group) {
    return group.runs().stream()
        .flatMap(run -> run.shares().stream())
        .map(MonthShare::payer)
        .distinct()
        .toList();
  }

  private static long sum(
      Comparison.Group group, Predicate<String> payer, ToLongFunction<MonthShare> amount) {
    return group.runs().stream()
        .flatMap(run -> run.shares().stream())
        .filter(s -> payer.test(s.payer()))
        .mapToLong(amount)
        .sum();
  }

  /** What stands behind each payer's amounts: its units' stops. The stops one by one: stops.csv. */
  List<ReportTable> behind(Comparison.Group group) {
    Map<String, Map<String, long[]>> byPayer = new TreeMap<>();
    for (RunResult run : group.runs()) {
      for (StopLine line : run.stops()) {
        String what =
            line.number() == 0
                ? all.say("(grunddel, utan stopp)", "(base, without stops)")
                : line.unit() + ", " + line.van();
        long[] sums =
            byPayer
                .computeIfAbsent(line.payer(), p -> new TreeMap<>())
                .computeIfAbsent(what, w -> new long[6]);
        sums[0] += line.number() == 0 ? 0 : 1;
        sums[1] += line.boxes();
        sums[2] += line.metres();
        sums[3] += line.useOre();
        sums[4] += line.shapleyOre();
        sums[5] += line.co2Mg();
      }
    }
    List<ReportTable> tables = new ArrayList<>();
    byPayer.forEach((payer, lines) -> tables.add(behind(group, payer, lines)));
    return tables;
  }

  private ReportTable behind(Comparison.Group group, String payer, Map<String, long[]> lines) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            all.say("enhet, bil", "unit, van"),
            all.say("stopp", "stops"),
            all.say("lådor", "boxes"),
            all.say("omväg, km", "way round, km"),
            all.say("användning, kr", "use, SEK"),
            "Shapley, kr",
            "kg CO2e"));
    long[] total = new long[6];
    lines.forEach(
        (what, sums) -> {
          rows.add(row(what, sums));
          for (int i = 0; i < total.length; i++) {
            total[i] += sums[i];
          }
        });
    rows.add(row(all.say("summa", "total"), total));
    String who = payer.isEmpty() ? all.say("ingen ensam", "nobody alone") : payer;
    return new ReportTable(who + " – " + all.title(group), rows, true);
  }

  private List<String> row(String what, long[] sums) {
    return List.of(
        what,
        all.numbers().whole(sums[0]),
        all.numbers().whole(sums[1]),
        all.number(sums[2] / 1000.0),
        all.numbers().sek(sums[3]),
        all.numbers().sek(sums[4]),
        all.number(sums[5] / GRAMS_PER_KG));
  }

  ReportTable climate(Comparison.Group group) {
    Map<String, double[]> byVan = new TreeMap<>();
    for (RunResult run : group.runs()) {
      for (TourFigures tour : run.tours()) {
        double[] sums = byVan.computeIfAbsent(tour.van() + ", " + tour.fuel(), v -> new double[4]);
        sums[0]++;
        sums[1] += tour.metres() / 1000.0;
        sums[2] += tour.co2Mg() / GRAMS_PER_KG;
        sums[3] += tour.boxes();
      }
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            all.say("bil, drivmedel", "van, fuel"),
            all.say("turer", "routes"),
            "km",
            "kg CO2e",
            all.say("kg CO2e per tur", "kg CO2e per route"),
            all.say("g CO2e per låda ombord", "g CO2e per box aboard")));
    byVan.forEach(
        (van, s) ->
            rows.add(
                List.of(
                    van,
                    all.numbers().whole((long) s[0]),
                    all.number(s[1]),
                    all.number(s[2]),
                    all.number(s[2] / s[0]),
                    s[3] == 0 ? "–" : all.number(s[2] * 1000 / s[3]))));
    return ReportTable.of(
        all.say("Utsläpp per tur: ", "Emissions by route: ") + all.title(group), rows);
  }
}
