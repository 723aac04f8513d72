package se.bokskjuts.optimizer.planned;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** A van's route walked once: what it breaks by itself, what it costs, which boxes it lifts. */
final class RouteEval {
  final Van van;
  final int stopCount;
  final List<Breach> breaches = new ArrayList<>();
  final long metres;
  final long seconds;
  final long ore;
  int liftCount;
  private final Map<BoxId, List<Lift>> lifts = new HashMap<>();
  private final DayFacts facts;
  private final String who;

  RouteEval(DayFacts facts, PlannedVan planned) {
    this.facts = facts;
    this.van = planned.van();
    this.who = "van " + van.id();
    List<Stop> stops = planned.stops().stream().map(s -> s.stop).toList();
    this.stopCount = stops.size();
    if (stops.isEmpty()) {
      metres = 0;
      seconds = 0;
      ore = 0;
      return;
    }
    PlannedHours hours = planned.hours();
    seconds = (long) hours.end().toSecondOfDay() - hours.start().toSecondOfDay();
    metres = metres(stops);
    ore = ore();
    breaches.addAll(RouteTimes.breaches(facts, van, hours, stops));
    checkReach(stops);
    carry(stops);
  }

  List<Lift> liftsOf(BoxId box) {
    return lifts.getOrDefault(box, List.of());
  }

  private long metres(List<Stop> stops) {
    long sum = 0;
    UnitId at = van.start();
    for (Stop stop : stops) {
      sum += facts.metres(at, stop.unit());
      at = stop.unit();
    }
    return sum + facts.metres(at, van.end());
  }

  /** SEK × 3,600,000 is free of fractions of hours, kilometres and grams per kilogram. */
  private long ore() {
    BigDecimal perMetre =
        van.perKm()
            .movePointRight(3)
            .add(van.gramsCo2PerKm().multiply(facts.day.rates().co2PerKg()));
    BigDecimal scaled =
        van.fixed()
            .multiply(BigDecimal.valueOf(3_600_000))
            .add(van.perHour().multiply(BigDecimal.valueOf(1000 * seconds)))
            .add(perMetre.multiply(BigDecimal.valueOf(metres)).multiply(new BigDecimal("3.6")));
    return scaled.divide(BigDecimal.valueOf(36_000), 0, RoundingMode.HALF_UP).longValueExact();
  }

  private void checkReach(List<Stop> stops) {
    for (Stop stop : stops) {
      if (!van.mayServe(stop.unit())) {
        breaches.add(new Breach("H9", who, "does not serve " + stop.unit(), 1));
      }
    }
    int range = van.rangeMetres().orElse(Integer.MAX_VALUE);
    if (metres > range) {
      long over = metres - range;
      breaches.add(new Breach("H9", who, "drives " + over + " m beyond its range", over));
    }
  }

  private void carry(List<Stop> stops) {
    Set<BoxId> aboard = new HashSet<>();
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      for (BoxId box : stop.unload()) {
        liftCount++;
        if (aboard.remove(box)) {
          lift(stop, i, box, false);
        } else {
          breaches.add(new Breach("H1", who, "unloads " + box + ", which is not aboard", 1));
        }
      }
      for (BoxId box : stop.load()) {
        liftCount++;
        if (aboard.add(box)) {
          lift(stop, i, box, true);
        } else {
          breaches.add(new Breach("H1", who, "loads " + box + ", which is aboard", 1));
        }
      }
    }
    aboard.forEach(b -> breaches.add(new Breach("H4", who, "comes home with " + b, 1)));
  }

  private void lift(Stop stop, int index, BoxId box, boolean isLoad) {
    lifts
        .computeIfAbsent(box, b -> new ArrayList<>())
        .add(
            new Lift(
                box,
                isLoad,
                stop.unit(),
                stop.start().toSecondOfDay(),
                stop.depart().toSecondOfDay(),
                van.id(),
                facts.orderOf(van.id()),
                liftCount,
                index));
  }

  CostLine costLine() {
    String what = stopCount + " stops, " + metres + " m, " + seconds + " s";
    return new CostLine("vans", who, van.id().value(), what, ore);
  }
}
