package se.bokskjuts.optimizer.reasons;

import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.planned.CostLine;
import se.bokskjuts.optimizer.planned.DayScoring;

/**
 * Who costs what.
 *
 * @param parts by cost part, their sum is the plan's cost
 * @param vans by van, part of {@code vans}
 * @param delayOfUnits delay by the unit that waits, part of {@code delay}
 */
public record CostShares(
    Map<String, Money> parts, Map<VanId, Money> vans, Map<UnitId, Money> delayOfUnits) {
  public CostShares {
    parts = Map.copyOf(parts);
    vans = Map.copyOf(vans);
    delayOfUnits = Map.copyOf(delayOfUnits);
  }

  static CostShares of(DayProblem day, Plan plan) {
    Map<String, Money> parts = new TreeMap<>();
    Map<VanId, Money> vans = new TreeMap<>();
    Map<UnitId, Money> delay = new TreeMap<>();
    Map<TransferId, UnitId> waiting = destinations(day);
    for (CostLine line : DayScoring.bill(day, plan)) {
      Money ore = Money.ofOre(line.ore());
      parts.merge(line.part(), ore, Money::plus);
      switch (line.part()) {
        case "vans" -> vans.merge(VanId.of(line.id()), ore, Money::plus);
        case "delay" -> delay.merge(waiting.get(TransferId.of(line.id())), ore, Money::plus);
        default -> {}
      }
    }
    return new CostShares(parts, vans, delay);
  }

  private static Map<TransferId, UnitId> destinations(DayProblem day) {
    Map<TransferId, UnitId> to = new TreeMap<>();
    day.transfers().forEach(t -> to.put(t.id(), t.to()));
    day.holds().forEach(h -> to.put(TransferId.of(h.id().value()), h.to()));
    return to;
  }
}
