package se.bokskjuts.benchmarks.whatif;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.KeyFigures;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;
import se.bokskjuts.model.Van;
import se.bokskjuts.optimizer.PlanAnswer;

/** Adds up the days of a run. */
final class Tally {
  private static final double P95 = 95;
  private final World world;
  private final CostSharing sharing;
  private final Map<UnitId, Unit> units = new HashMap<>();
  private final Map<Metric, Double> sums = new EnumMap<>(Metric.class);
  private final DescriptiveStatistics toShelf = new DescriptiveStatistics();
  private final Map<String, DescriptiveStatistics> byMunicipality = new TreeMap<>();
  private long delivered;
  private long sameDay;

  Tally(World world, Map<String, Integer> inhabitants) {
    this.world = world;
    this.sharing = new CostSharing(inhabitants);
    world.units().forEach(u -> units.put(u.id(), u));
  }

  /** Units that some item of the day starts at or goes to; only those can be missed. */
  static Set<UnitId> wanted(DayProblem day) {
    Set<UnitId> wanted = new HashSet<>();
    for (Transfer item : day.transfers()) {
      wanted.add(item.from());
      wanted.add(item.to());
    }
    for (HoldRequest hold : day.holds()) {
      if (hold.copies().stream().map(Copy::at).noneMatch(hold.to()::equals)) {
        wanted.add(hold.to());
      }
    }
    return wanted;
  }

  void add(DayProblem day, PlanAnswer answer, Outcome outcome) {
    PlanCost cost = answer.judgement().cost();
    KeyFigures figures = answer.judgement().figures();
    double overtimeSek = 0;
    long overtime = 0;
    for (Van van : day.vans()) {
      int seconds = outcome.overtimeSeconds().getOrDefault(van.id(), 0);
      overtime += seconds;
      overtimeSek += van.perHour().doubleValue() * seconds / 3600;
    }
    long vansOre = cost.vans().ore() + Math.round(overtimeSek * 100);
    long otherOre = cost.handling().plus(cost.sorting()).ore();
    sharing.add(day, answer.plan(), vansOre, otherOre);
    plus(Metric.COST, (vansOre + otherOre) / 100.0);
    plus(Metric.COST_VANS, vansOre / 100.0);
    plus(Metric.COST_HANDLING, cost.handling().ore() / 100.0);
    plus(Metric.COST_SORTING, cost.sorting().ore() / 100.0);
    plus(Metric.DELAY, cost.delay().ore() / 100.0);
    plus(Metric.MISSED_PRICE, cost.missed().ore() / 100.0);
    plus(Metric.HOURS, (figures.vanSeconds() + overtime) / 3600.0);
    plus(Metric.KM, figures.metres() / 1000.0);
    plus(Metric.CO2_KG, co2Kg(day, answer));
    addOutcome(day, outcome);
  }

  private void addOutcome(DayProblem day, Outcome outcome) {
    plus(Metric.BOXES, outcome.boxes());
    plus(Metric.LIFTS, outcome.lifts());
    plus(Metric.KG, outcome.grams() / 1000.0);
    plus(Metric.EMPTIES, outcome.empties());
    plus(Metric.LATE_STOPS, outcome.late());
    plus(Metric.NOT_FOUND, outcome.missing());
    Set<UnitId> wanted = wanted(day);
    long missed =
        day.units().stream()
            .filter(u -> u.promised() && wanted.contains(u.id()))
            .filter(u -> !outcome.visited().contains(u.id()))
            .count();
    plus(Metric.MISSED_VISITS, missed);
  }

  private static double co2Kg(DayProblem day, PlanAnswer answer) {
    double grams = 0;
    for (Route route : answer.plan().routes()) {
      Van van =
          day.vans().stream().filter(v -> v.id().equals(route.van())).findFirst().orElseThrow();
      long metres = 0;
      UnitId at = van.start();
      for (Stop stop : route.stops()) {
        metres += day.matrix().metres(at, stop.unit());
        at = stop.unit();
      }
      metres += day.matrix().metres(at, van.end());
      grams += van.gramsCo2PerKm().doubleValue() * metres / 1000;
    }
    return grams / 1000;
  }

  private void plus(Metric metric, double value) {
    sums.merge(metric, value, Double::sum);
  }

  void delivered(int waitedDays) {
    delivered++;
    sameDay += waitedDays == 0 ? 1 : 0;
  }

  void onShelf(UnitId unit, int waitedDays) {
    toShelf.addValue(waitedDays);
    if (units.get(unit).kind() != UnitKind.MEDIA_GROUP) {
      byMunicipality
          .computeIfAbsent(units.get(unit).municipality(), m -> new DescriptiveStatistics())
          .addValue(waitedDays);
    }
  }

  RunResult result(long seed, RunSettings settings, int backlog) {
    Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
    sums.forEach((metric, sum) -> metrics.put(metric, sum / settings.days()));
    Map<String, Double> means = new TreeMap<>();
    byMunicipality.forEach((m, of) -> means.put(m, of.getMean()));
    metrics.put(Metric.BACKLOG, (double) backlog);
    metrics.put(Metric.SAME_DAY, delivered == 0 ? 0 : 100.0 * sameDay / delivered);
    metrics.put(Metric.DAYS_MEAN, orZero(toShelf.getMean()));
    metrics.put(Metric.DAYS_MEDIAN, orZero(toShelf.getPercentile(50)));
    metrics.put(Metric.DAYS_P95, orZero(toShelf.getPercentile(P95)));
    double worst = means.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double best = means.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    metrics.put(Metric.DAYS_SPREAD, worst - best);
    return new RunResult(
        world.scenario().words(), seed, settings, metrics, means, sharing.divide());
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
