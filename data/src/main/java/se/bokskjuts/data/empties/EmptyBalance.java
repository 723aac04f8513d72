package se.bokskjuts.data.empties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/**
 * Suggests which empty boxes the vans of a plan take along: from units above their goal, or never
 * short, to units below it, on the stops and in the room that the plan has anyhow. The neediest is
 * helped first. What is still too much goes along to a unit that is never short.
 */
public final class EmptyBalance {
  private static final int NEVER_SHORT = Integer.MAX_VALUE / 2;

  private final Map<UnitId, Integer> goals;
  private final Map<UnitId, Integer> spare = new HashMap<>();
  private final Map<UnitId, Integer> lack = new HashMap<>();
  private final Map<UnitId, Integer> atEnd = new HashMap<>();
  private final List<VanRoom> vans = new ArrayList<>();
  private final List<EmptyRide> rides = new ArrayList<>();

  private EmptyBalance(DayProblem day, Plan plan, Map<UnitId, Integer> goals) {
    this.goals = goals;
    Map<UnitId, EmptyFlow> flows = EmptyFlows.planned(plan, List.of());
    day.units().forEach(unit -> begin(unit, flows.getOrDefault(unit.id(), EmptyFlow.NONE)));
    for (Route route : plan.routes()) {
      vans.add(VanRoom.of(day, plan, route));
    }
  }

  /**
   * @param day whose units carry their stock in the morning; a unit without one is never short
   * @param goals what units should have; one without is left as it is
   */
  public static List<EmptyRide> of(DayProblem day, Plan plan, Map<UnitId, Integer> goals) {
    EmptyBalance balance = new EmptyBalance(day, plan, goals);
    balance.fillUp();
    balance.takeHome();
    return List.copyOf(balance.rides);
  }

  /** A box emptied today may come after the van has left: only the morning's are given away. */
  private void begin(Unit unit, EmptyFlow flow) {
    OptionalInt stock = unit.emptyBoxes();
    if (stock.isEmpty()) {
      spare.put(unit.id(), NEVER_SHORT);
      return;
    }
    Integer goal = goals.get(unit.id());
    int end = stock.getAsInt() + flow.change();
    atEnd.put(unit.id(), end);
    if (goal != null) {
      spare.put(unit.id(), Math.min(end - goal, stock.getAsInt() - flow.packed()));
      lack.put(unit.id(), goal - end);
    }
  }

  private void fillUp() {
    List<UnitId> neediest =
        lack.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .sorted(
                Comparator.comparingDouble((Map.Entry<UnitId, Integer> e) -> share(e.getKey()))
                    .thenComparing(e -> e.getKey().value()))
            .map(Map.Entry::getKey)
            .toList();
    for (UnitId unit : neediest) {
      for (VanRoom van : vans) {
        van.stopsAt(unit).forEach(stop -> bringTo(van, stop, unit));
      }
    }
  }

  private double share(UnitId unit) {
    return atEnd.getOrDefault(unit, 0) / (double) Math.max(1, goals.getOrDefault(unit, 1));
  }

  /** From the nearest stop before it first, so that empty boxes ride shortly. */
  private void bringTo(VanRoom van, int stop, UnitId unit) {
    for (int from = stop - 1; from >= 0 && lack.getOrDefault(unit, 0) > 0; from--) {
      move(van, from, stop, lack.getOrDefault(unit, 0));
    }
  }

  private void takeHome() {
    for (VanRoom van : vans) {
      for (int from = 0; from < van.stops(); from++) {
        int spared = spare.getOrDefault(van.unitAt(from), 0);
        for (int to = from + 1; to < van.stops() && spared > 0 && spared < NEVER_SHORT / 2; to++) {
          if (spare.getOrDefault(van.unitAt(to), 0) >= NEVER_SHORT / 2) {
            move(van, from, to, spared);
            spared = spare.getOrDefault(van.unitAt(from), 0);
          }
        }
      }
    }
  }

  private void move(VanRoom van, int from, int to, int wanted) {
    UnitId giver = van.unitAt(from);
    UnitId taker = van.unitAt(to);
    int boxes = Math.min(Math.min(wanted, spare.getOrDefault(giver, 0)), van.free(from, to));
    if (boxes < 1 || giver.equals(taker)) {
      return;
    }
    van.take(from, to, boxes);
    spare.merge(giver, -boxes, Integer::sum);
    lack.merge(taker, -boxes, Integer::sum);
    rides.add(new EmptyRide(van.id(), giver, from, taker, to, boxes));
  }
}
