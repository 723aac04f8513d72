package se.bokskjuts.benchmarks.whatif;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a run is measured by. Per counted day where nothing else is said. */
public enum Metric {
  DAYS_MEAN("dagar till hyllan, medel", "days to shelf, mean", true, r -> all(r).mean()),
  DAYS_MEDIAN("dagar till hyllan, median", "days to shelf, median", false, r -> all(r).within(0.5)),
  DAYS_P95(
      "dagar till hyllan, 95:e percentilen",
      "days to shelf, 95th percentile",
      false,
      r -> all(r).within(0.95)),
  DAYS_SPREAD(
      "dagar mellan sämsta och bästa kommun",
      "days between worst and best municipality",
      true,
      r -> spread(by(r, UnitFigures::municipality))),
  DAYS_SPREAD_UNITS(
      "dagar mellan sämsta och bästa enhet med minst 20 reservationer",
      "days between worst and best unit with 20 holds or more",
      false,
      r -> spread(large(by(r, UnitFigures::unit)))),
  GINI(
      "Ginital för dagar till hyllan över kommunerna (0 lika, 1 olika)",
      "Gini of days to shelf over municipalities (0 equal, 1 unequal)",
      false,
      r -> gini(by(r, UnitFigures::municipality))),
  SAME_DAY(
      "framme samma dag, % av dagens exemplar",
      "there the same day, % of the day's items",
      false,
      r -> percent(r.sum(Count.SAME_DAY), r.sum(Count.ITEMS))),
  COST("kostnad, kr", "cost, SEK", true, r -> paid(r) / 100.0 / r.days().size()),
  COST_PER_ITEM(
      "kostnad per levererat exemplar, kr",
      "cost per delivered item, SEK",
      false,
      r -> paid(r) / 100.0 / Math.max(1, r.sum(Count.DELIVERED))),
  COST_VANS("  varav bilar, kr", "  vans, SEK", Count.VANS_ORE, 100),
  COST_HANDLING("  varav hantering, kr", "  handling, SEK", Count.HANDLING_ORE, 100),
  COST_SORTING("  varav sortering, kr", "  sorting, SEK", Count.SORTING_ORE, 100),
  COST_EMPTIES("  varav tomlådor, kr", "  empty boxes, SEK", Count.EMPTIES_ORE, 100),
  DELAY(
      "väntan i planens pris, kr", "delay at the plan's price, SEK", Count.PLANNED_DELAY_ORE, 100),
  MISSED_PRICE(
      "uteblivna besök i planens pris, kr",
      "missed visits at the plan's price, SEK",
      Count.PLANNED_MISSED_ORE,
      100),
  ITEMS("exemplar som tillkom", "items that arose", Count.ITEMS, 1),
  DELIVERED("exemplar som kom fram", "items that arrived", Count.DELIVERED, 1),
  FLOATED("exemplar som stannade (flytande)", "items that stayed (floating)", Count.FLOATED, 1),
  HELD("exemplar som fick ligga kvar", "items that waited by policy", Count.HELD, 1),
  BOXES("lådor", "boxes", Count.BOXES, 1),
  LIFTS("lyft", "lifts", Count.LIFTS, 1),
  EMPTIES("tomlådor lastade och lossade", "empty boxes loaded and unloaded", Count.EMPTIES, 1),
  SORTED("exemplar sorterade på vägen", "items sorted on the way", Count.SORTED, 1),
  KG("kg", "kg", Count.GRAMS, 1000),
  KM("km", "km", Count.METRES, 1000),
  HOURS("biltimmar", "van hours", Count.VAN_SECONDS, 3600),
  OVERTIME(
      "timmar efter passets slut", "hours after the shift's end", Count.OVERTIME_SECONDS, 3600),
  VANS("bilar i bruk", "vans in use", Count.VANS, 1),
  STOPS("stopp", "stops", Count.STOPS, 1),
  CO2_KG("kg CO2e", "kg CO2e", true, r -> r.sum(Count.CO2_MG) / 1e6 / r.days().size()),
  MISSED_VISITS(
      "uteblivna utlovade besök",
      "promised visits missed",
      true,
      r -> (double) r.sum(Count.MISSED) / r.days().size()),
  LATE_STOPS(
      "stopp mer än 15 minuter sena", "stops more than 15 minutes late", Count.LATE_STOPS, 1),
  CLOSED_STOPS("stopp efter stängning", "stops after closing", Count.CLOSED_STOPS, 1),
  SHUT_STOPS("stopp där ingen öppnade", "stops where nobody opened", Count.SHUT_STOPS, 1),
  NOT_FOUND("exemplar som inte hittades", "items not found", Count.NOT_FOUND, 1),
  BACKLOG("kvar på kvällen", "left in the evening", Count.BACKLOG, 1);

  private static final int FEW_HOLDS = 20;

  final String swedish;
  final String english;

  /** Whether it is one of the few figures that are judged together (Holm). */
  final boolean isHeadline;

  private final ToDoubleFunction<RunResult> value;

  Metric(String swedish, String english, boolean isHeadline, ToDoubleFunction<RunResult> value) {
    this.swedish = swedish;
    this.english = english;
    this.isHeadline = isHeadline;
    this.value = value;
  }

  Metric(String swedish, String english, Count count, double unit) {
    this(swedish, english, false, r -> r.sum(count) / unit / r.days().size());
  }

  String in(boolean isEnglish) {
    return isEnglish ? english : swedish;
  }

  double of(RunResult run) {
    return value.applyAsDouble(run);
  }

  private static DaysToShelf all(RunResult run) {
    DaysToShelf days = new DaysToShelf();
    run.units().forEach(unit -> days.add(unit.days()));
    return days;
  }

  /** Days to shelf by municipality or unit, of those that got or wait for anything. */
  static Map<String, DaysToShelf> by(RunResult run, Function<UnitFigures, String> key) {
    Map<String, DaysToShelf> all = new TreeMap<>();
    for (UnitFigures unit : run.units()) {
      if (!unit.days().isEmpty()) {
        all.computeIfAbsent(key.apply(unit), k -> new DaysToShelf()).add(unit.days());
      }
    }
    return all;
  }

  private static Map<String, DaysToShelf> large(Map<String, DaysToShelf> all) {
    all.values().removeIf(days -> days.size() < FEW_HOLDS);
    return all;
  }

  private static double spread(Map<String, DaysToShelf> all) {
    double most = all.values().stream().mapToDouble(DaysToShelf::mean).max().orElse(0);
    double least = all.values().stream().mapToDouble(DaysToShelf::mean).min().orElse(0);
    return most - least;
  }

  /** Each weighs as many as its holds: the mean absolute difference over twice the mean. */
  static double gini(Map<String, DaysToShelf> all) {
    double n = 0;
    double sum = 0;
    double apart = 0;
    for (DaysToShelf one : all.values()) {
      n += one.size();
      sum += one.size() * one.mean();
      for (DaysToShelf other : all.values()) {
        apart += (double) one.size() * other.size() * Math.abs(one.mean() - other.mean());
      }
    }
    return sum == 0 ? 0 : apart / (2 * n * sum);
  }

  private static long paid(RunResult run) {
    return run.days().stream().mapToLong(DayFigures::paidOre).sum();
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
