package se.bokskjuts.data.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitKind;

/**
 * Between which units items go: demand by inhabitants, supply by size of stock, and less the
 * farther apart. Small units take more than they give; a branch takes most from its own main
 * library.
 */
final class Gravity {
  /** At this distance half as much travels as next door; an assumption. */
  private static final double HALVING_KM = 60;

  private static final double OWN_MUNICIPALITY = 3;
  private static final double SHARE_OF_MAIN = 0.6;
  private static final double KM_PER_DEGREE = 111.2;

  private final List<Unit> units;
  private final double[] demand;
  private final double[] supply;
  private final Weights byDemand;
  private final Map<Integer, Weights> suppliers = new HashMap<>();

  Gravity(List<UnitRow> rows, Map<String, Integer> inhabitants) {
    units = rows.stream().map(UnitRow::unit).toList();
    Map<String, Long> branches =
        units.stream()
            .filter(u -> u.kind() == UnitKind.BRANCH)
            .collect(Collectors.groupingBy(Unit::municipality, Collectors.counting()));
    demand = new double[units.size()];
    supply = new double[units.size()];
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      demand[i] = demand(unit, inhabitants, branches);
      supply[i] = demand[i] * (unit.kind() == UnitKind.MAIN ? 1.4 : 0.5);
    }
    byDemand = new Weights(demand);
  }

  private static double demand(
      Unit unit, Map<String, Integer> inhabitants, Map<String, Long> branches) {
    int people = inhabitants.getOrDefault(unit.municipality(), 0);
    long others = branches.getOrDefault(unit.municipality(), 0L);
    return switch (unit.kind()) {
      case MAIN -> people * (others == 0 ? 1 : SHARE_OF_MAIN);
      case BRANCH -> people * (1 - SHARE_OF_MAIN) / Math.max(1, others);
      case HOSPITAL -> 600;
      case UNIVERSITY -> 3_000;
      case MOBILE -> 400;
      case MEDIA_GROUP, DEPOT -> 0;
    };
  }

  /** A unit whose readers want something. */
  int drawWanting(Random random) {
    return byDemand.draw(random);
  }

  /** A unit that has what readers of the other want. */
  int drawGiving(int wanting, Random random) {
    return suppliers.computeIfAbsent(wanting, this::suppliers).draw(random);
  }

  private Weights suppliers(int wanting) {
    double[] weights = new double[units.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i == wanting ? 0 : supply[i] * nearness(units.get(i), units.get(wanting));
    }
    return new Weights(weights);
  }

  private static double nearness(Unit a, Unit b) {
    double near = 1 / (1 + km(a, b) / HALVING_KM);
    return a.municipality().equals(b.municipality()) ? OWN_MUNICIPALITY * near : near;
  }

  /** As the crow flies: it weighs demand only; driving is the road network's. */
  private static double km(Unit a, Unit b) {
    double north = (a.lat() - b.lat()) * KM_PER_DEGREE;
    double east =
        (a.lon() - b.lon()) * KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(a.lat()));
    return StrictMath.sqrt(north * north + east * east);
  }
}
