package se.bokskjuts.optimizer.reasons;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.planned.CostLine;
import se.bokskjuts.optimizer.planned.DayScoring;

/**
 * Who costs what.
 *
 * @param parts by cost part; their sum is the plan's cost
 * @param vans by van; their sum is the part {@code vans}
 * @param units by unit, those with a cost
 */
public record CostShares(
    Map<String, Money> parts, Map<VanId, Money> vans, Map<UnitId, UnitShare> units) {
  public CostShares {
    parts = Map.copyOf(parts);
    vans = Map.copyOf(vans);
    units = Map.copyOf(units);
  }

  /**
   * What a unit costs besides driving.
   *
   * @param handling of the boxes packed and lifted there
   * @param delay of what it still waits for
   * @param missed of the promised visit
   */
  public record UnitShare(Money handling, Money delay, Money missed) {
    UnitShare plus(UnitShare more) {
      return new UnitShare(
          handling.plus(more.handling), delay.plus(more.delay), missed.plus(more.missed));
    }

    public Money total() {
      return handling.plus(delay).plus(missed);
    }
  }

  static CostShares of(DayProblem day, Plan plan, List<UnitId> missedUnits) {
    Map<String, Money> parts = new TreeMap<>();
    Map<VanId, Money> vans = new TreeMap<>();
    Map<UnitId, UnitShare> units = new TreeMap<>();
    Map<TransferId, UnitId> waiting = destinations(day);
    for (CostLine line : DayScoring.bill(day, plan)) {
      Money ore = Money.ofOre(line.ore());
      parts.merge(line.part(), ore, Money::plus);
      if (line.part().equals("vans")) {
        vans.merge(VanId.of(line.id()), ore, Money::plus);
      } else if (line.part().equals("delay")) {
        UnitId unit = waiting.get(TransferId.of(line.id()));
        add(units, unit, new UnitShare(Money.ZERO, ore, Money.ZERO));
      }
    }
    addHandling(day.rates(), plan, units);
    for (UnitId id : missedUnits) {
      Unit unit = day.getUnit(id);
      Money price = times(day.rates().perMissedVisit(), 1L + unit.missedDays());
      add(units, id, new UnitShare(Money.ZERO, Money.ZERO, price));
    }
    return new CostShares(parts, vans, units);
  }

  private static void addHandling(Rates rates, Plan plan, Map<UnitId, UnitShare> units) {
    for (Box box : plan.boxes()) {
      add(units, box.from(), handling(times(rates.perBox(), 1)));
    }
    for (Stop stop : plan.routes().stream().flatMap(r -> r.stops().stream()).toList()) {
      int lifts = stop.load().size() + stop.unload().size();
      if (lifts > 0) {
        add(units, stop.unit(), handling(times(rates.perLift(), lifts)));
      }
    }
  }

  private static UnitShare handling(Money price) {
    return new UnitShare(price, Money.ZERO, Money.ZERO);
  }

  private static Money times(BigDecimal rate, long n) {
    return Money.ofSek(rate.multiply(BigDecimal.valueOf(n)));
  }

  private static void add(Map<UnitId, UnitShare> units, UnitId unit, UnitShare share) {
    units.merge(unit, share, UnitShare::plus);
  }

  private static Map<TransferId, UnitId> destinations(DayProblem day) {
    Map<TransferId, UnitId> to = new TreeMap<>();
    day.transfers().forEach(t -> to.put(t.id(), t.to()));
    day.holds().forEach(h -> to.put(TransferId.of(h.id().value()), h.to()));
    return to;
  }
}
