package se.bokskjuts.optimizer.search;

import java.util.List;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.table.DayTable;

/**
 * A day in flat primitive arrays for the search: vans, demand and pins beside what every plan
 * needs.
 */
final class Instance extends DayTable {
  final int vanCount;

  /** Place of the van's id in order, for ties at sort points (H7). */
  final int[] vanRank;

  final int[] vanStart;
  final int[] vanEnd;
  final int[] shiftFrom;
  final int[] shiftTo;
  final int[] capacityBoxes;
  final int[] capacityGrams;
  final boolean[][] mayServe;
  final int[] rangeMetres;
  final double[] fixedCost;
  final double[] costPerSecond;
  final double[] costPerMetre;
  final int[] maxWork;
  final int[] breakSeconds;

  final Demand demand;
  private final Cargo cargo;
  final PinTable pins;

  Instance(DayProblem day) {
    super(day);
    List<Van> vans = day.vans();
    vanCount = vans.size();
    List<String> ids = vans.stream().map(v -> v.id().value()).sorted().toList();
    vanRank = vans.stream().mapToInt(v -> ids.indexOf(v.id().value())).toArray();
    vanStart = vans.stream().mapToInt(v -> indexOf(v.start())).toArray();
    vanEnd = vans.stream().mapToInt(v -> indexOf(v.end())).toArray();
    shiftFrom = vans.stream().mapToInt(v -> v.shift().fromSecond()).toArray();
    shiftTo = vans.stream().mapToInt(v -> v.shift().toSecond()).toArray();
    capacityBoxes = vans.stream().mapToInt(Van::capacityBoxes).toArray();
    capacityGrams = vans.stream().mapToInt(Van::capacityGrams).toArray();
    rangeMetres = vans.stream().map(Van::rangeMetres).mapToInt(DayTable::orNever).toArray();
    maxWork = vans.stream().map(Van::maxWorkSeconds).mapToInt(DayTable::orNever).toArray();
    breakSeconds = vans.stream().mapToInt(Van::breakSeconds).toArray();
    mayServe = new boolean[vanCount][unitCount];
    fixedCost = new double[vanCount];
    costPerSecond = new double[vanCount];
    costPerMetre = new double[vanCount];
    Rates rates = day.rates();
    for (int v = 0; v < vanCount; v++) {
      Van van = vans.get(v);
      for (int u = 0; u < unitCount; u++) {
        mayServe[v][u] = van.mayServe(unitIds[u]);
      }
      fixedCost[v] = van.fixed().doubleValue();
      costPerSecond[v] = van.perHour().doubleValue() / 3600.0;
      costPerMetre[v] =
          (van.perKm().doubleValue()
                  + rates.co2PerKg().doubleValue() * van.gramsCo2PerKm().doubleValue() / 1000.0)
              / 1000.0;
    }

    pins = new PinTable(this);
    demand = new Demand(this);
    cargo = new Cargo(this);
  }

  Cargo cargo() {
    return cargo;
  }

  int vanIndexOf(VanId id) {
    for (int v = 0; v < day.vans().size(); v++) {
      if (day.vans().get(v).id().equals(id)) {
        return v;
      }
    }
    throw new IllegalArgumentException("the day has no van " + id);
  }

  /** The latest second at which a service may begin there. */
  int lastStart(int unit) {
    return windowTo[unit][windowTo[unit].length - 1];
  }
}
