package se.bokskjuts.optimizer.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.oracle.TinyDay.Item;

/**
 * Looks through every plan of a tiny day for one cheaper than a given cost: all orders of stops of
 * both vans, all ways of all items, the best times of each. Branches are cut only where a sum of
 * costs that cannot be avoided is too much. A stop at which no box is lifted is never worth it
 * where the matrix keeps the triangle inequality.
 */
public final class Oracle {
  /** SEK: by so much a plan must be cheaper to count; öre are rounded. */
  private static final double EPSILON = 0.03;

  private final TinyDay tiny;
  private final boolean[] wanted;
  private double best;
  private Optional<Plan> plan = Optional.empty();
  private TinyStops stops;
  private List<List<TinyWay>> ways = List.of();
  private double[] rest = new double[0];
  private double routeCost;
  private TinyWay[] chosen;
  private final Set<ItemId> taken = new LinkedHashSet<>();
  private final int[] packed;
  private final int[] received;

  private Oracle(DayProblem day, double limit) {
    tiny = new TinyDay(day);
    wanted = tiny.wantedByTransfers();
    best = limit;
    stops = new TinyStops(tiny);
    chosen = new TinyWay[tiny.items.size()];
    packed = new int[tiny.n];
    received = new int[tiny.n];
  }

  /** The cheapest plan that costs less than the limit in SEK; empty if there is none. */
  public static Optional<Plan> cheaperThan(DayProblem day, double limit) {
    Oracle oracle = new Oracle(day, limit);
    oracle.search();
    return oracle.plan;
  }

  private void search() {
    double[] loss = new double[1 << tiny.n];
    for (int mask = 0; mask < loss.length; mask++) {
      loss[mask] = tiny.lossAtLeast(mask);
    }
    double[][] alone = {TinyRoute.cheapest(tiny, 0), TinyRoute.cheapest(tiny, 1)};
    List<TinyRoute> ones = TinyRoute.all(tiny, 0, new Shared(alone[0], alone[1], loss));
    List<TinyRoute> others = TinyRoute.all(tiny, 1, new Shared(alone[1], alone[0], loss));
    others.sort(Comparator.comparingDouble(TinyRoute::cost));
    double least = Arrays.stream(loss).min().orElseThrow();
    for (TinyRoute one : ones) {
      for (TinyRoute other : others) {
        double cost = one.cost() + other.cost();
        if (cost + least >= best) {
          break;
        }
        if (cost + Math.max(lifting(one, other), loss[one.mask() | other.mask()])
            < best - EPSILON) {
          look(one, other);
        }
      }
    }
  }

  /** Every stop lifts a box, and a box is lifted six times at most. */
  private double lifting(TinyRoute one, TinyRoute other) {
    int lifts = one.stops().length + other.stops().length;
    return tiny.liftCost * lifts + tiny.boxCost * ((lifts + 5) / 6);
  }

  /** What one van's route may cost, given the cheapest that the other van could add to it. */
  private final class Shared implements TinyRoute.Budget {
    private final double[] own;
    private final double[] others = new double[1 << tiny.n];

    Shared(double[] own, double[] other, double[] loss) {
      this.own = own;
      for (int mask = 0; mask < others.length; mask++) {
        others[mask] = Double.POSITIVE_INFINITY;
        for (int more = 0; more < others.length; more++) {
          others[mask] = Math.min(others[mask], other[more] + loss[mask | more]);
        }
      }
    }

    @Override
    public boolean allows(int mask, double cost) {
      return cost + others[mask] < best;
    }

    @Override
    public boolean allowsLonger(int mask, double cost) {
      for (int more = mask; more < others.length; more = more + 1 | mask) {
        if (Math.max(cost, own[more]) + others[more] < best) {
          return true;
        }
      }
      return false;
    }
  }

  private void look(TinyRoute one, TinyRoute other) {
    stops = new TinyStops(tiny, one, other);
    for (int k = 0; k < stops.count; k++) {
      if (stops.latest[k] < stops.earliest[k]) {
        return;
      }
    }
    ways = TinyWay.all(stops);
    rest = new double[tiny.items.size() + 1];
    readRest();
    routeCost = one.cost() + other.cost();
    double unseen = 0;
    for (int u = 0; u < tiny.n; u++) {
      boolean seen = ((one.mask() | other.mask()) >> u & 1) != 0;
      unseen += wanted[u] && !seen ? tiny.missed[u] : 0;
    }
    choose(0, routeCost + unseen);
  }

  /** SEK at least for the items from i on; a new origin pays at least one box or stays. */
  private void readRest() {
    int n = tiny.items.size();
    for (int i = n - 1; i >= 0; ) {
      int a = tiny.items.get(i).at().get(0);
      int first = i;
      double still = 0;
      double moved = 0;
      boolean single = tiny.items.get(i).at().size() == 1;
      while (first >= 0
          && single == (tiny.items.get(first).at().size() == 1)
          && (!single || tiny.items.get(first).at().get(0) == a)) {
        still += tiny.items.get(first).delay()[2];
        moved += ways.get(first).get(0).cost();
        rest[first] = rest[first + 1] + ways.get(first).get(0).cost();
        first--;
      }
      if (single && tiny.sorts[a] == null) {
        double box = tiny.boxCost + 2 * tiny.liftCost;
        rest[first + 1] = rest[i + 1] + Math.min(still, moved + box);
      }
      i = first;
    }
  }

  private void choose(int i, double cost) {
    if (cost + rest[i] >= best - EPSILON) {
      return;
    }
    if (i == tiny.items.size()) {
      finish(cost);
      return;
    }
    Item item = tiny.items.get(i);
    for (TinyWay way : ways.get(i)) {
      if (cost + way.cost() + rest[i + 1] >= best - EPSILON) {
        return;
      }
      ItemId copy = way.copy() < 0 ? null : item.copies().get(way.copy()).item();
      if (copy != null && !taken.add(copy)) {
        continue;
      }
      chosen[i] = way;
      ride(i, way, 0, cost + way.cost());
      if (copy != null) {
        taken.remove(copy);
      }
    }
  }

  /** Packs item i into the way's lanes from the given one on, then goes on to the next item. */
  private void ride(int i, TinyWay way, int at, double cost) {
    if (cost + rest[i + 1] >= best - EPSILON) {
      return;
    }
    if (at == way.lanes().size()) {
      choose(i + 1, cost);
      return;
    }
    TinyLane lane = way.lanes().get(at);
    int before = lane.boxes;
    int more = lane.add(tiny.items.get(i));
    packed[lane.from] += more;
    received[lane.to] += lane.arrives() ? more : 0;
    if (packed[lane.from] <= tiny.units.get(lane.from).emptyBoxes().orElse(99)
        && received[lane.to] <= tiny.units.get(lane.to).maxBoxesIn().orElse(99)) {
      ride(i, way, at + 1, cost + more * lane.boxCost);
    }
    packed[lane.from] -= more;
    received[lane.to] -= lane.arrives() ? more : 0;
    lane.removeLast(before);
  }

  private void finish(double atLeast) {
    List<TinyLane> lanes = lanesInUse();
    double missed = missedNow(lanes);
    if (atLeast - missedCounted() + missed >= best - EPSILON || !LoadOf.allFit(stops, lanes)) {
      return;
    }
    List<int[]> sameDay = new ArrayList<>();
    for (TinyWay way : chosen) {
      for (int l = 1; l < way.lanes().size(); l++) {
        sameDay.add(new int[] {way.lanes().get(l - 1).lastStop(), way.lanes().get(l).ride[0]});
      }
    }
    double cost = missed;
    for (TinyRoute route : stops.routes) {
      cost += route.paid();
    }
    for (TinyLane lane : lanes) {
      cost += lane.boxes * (tiny.boxCost + tiny.liftCost * lane.ride.length);
    }
    for (TinyWay way : chosen) {
      cost += way.cost();
    }
    TinyTimes times = new TinyTimes(stops, lanes, sameDay, best - cost);
    cost += times.cost;
    if (cost < best - EPSILON) {
      best = cost;
      plan = Optional.of(TinyPlan.write(stops, lanes, chosen, times));
    }
  }

  private List<TinyLane> lanesInUse() {
    Set<TinyLane> lanes = new LinkedHashSet<>();
    for (TinyWay way : chosen) {
      lanes.addAll(way.lanes());
    }
    return List.copyOf(lanes);
  }

  private double missedCounted() {
    double sum = 0;
    for (int u = 0; u < tiny.n; u++) {
      int mask = stops.routes[0].mask() | stops.routes[1].mask();
      sum += wanted[u] && (mask >> u & 1) == 0 ? tiny.missed[u] : 0;
    }
    return sum;
  }

  private double missedNow(List<TinyLane> lanes) {
    boolean[] asked = wanted.clone();
    for (int i = 0; i < chosen.length; i++) {
      Item item = tiny.items.get(i);
      if (item.isHold() && (chosen[i].copy() < 0 || !chosen[i].lanes().isEmpty())) {
        asked[item.to()] = true;
        if (chosen[i].copy() >= 0) {
          asked[item.at().get(chosen[i].copy())] = true;
        }
      }
    }
    lanes.forEach(
        lane -> {
          for (int k : lane.ride) {
            asked[stops.unit[k]] = false;
          }
        });
    double sum = 0;
    for (int u = 0; u < tiny.n; u++) {
      sum += asked[u] ? tiny.missed[u] : 0;
    }
    return sum;
  }
}
