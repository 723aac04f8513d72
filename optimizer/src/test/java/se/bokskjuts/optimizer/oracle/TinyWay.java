package se.bokskjuts.optimizer.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.optimizer.oracle.TinyDay.Item;

/**
 * One way of an item through the day: the lanes it rides in, none if it stays.
 *
 * @param copy index of the chosen copy, −1 for none and for transfers
 * @param cost SEK of delay and sorting
 */
record TinyWay(int copy, List<TinyLane> lanes, double cost) {

  /** All ways of all items over given stops, the cheapest first. */
  static List<List<TinyWay>> all(TinyStops stops) {
    Search search = new Search(stops);
    return stops.tiny.items.stream().map(search::of).toList();
  }

  private static final class Search {
    private final TinyStops stops;
    private final TinyDay tiny;
    private final Set<Integer> promised;
    private final Map<List<Integer>, TinyLane> lanes = new HashMap<>();

    Search(TinyStops stops) {
      this.stops = stops;
      tiny = stops.tiny;
      promised = tiny.promisedUnits();
    }

    List<TinyWay> of(Item item) {
      List<TinyWay> ways = new ArrayList<>();
      ways.add(new TinyWay(-1, List.of(), item.delay()[2]));
      for (int c = 0; c < item.at().size(); c++) {
        if (item.at().get(c) == item.to()) {
          ways.add(new TinyWay(c, List.of(), 0));
        } else {
          from(item, item.isHold() ? c : -1, item.at().get(c), List.of(), 0, ways);
        }
      }
      ways.sort(Comparator.comparingDouble(TinyWay::cost));
      return ways;
    }

    /** Ways on from unit a, reached by the lanes ridden so far. */
    private void from(
        Item item, int copy, int a, List<TinyLane> ridden, double sorting, List<TinyWay> ways) {
      for (int[] ride : stops.rides) {
        boolean ready =
            ridden.isEmpty() || stops.meets(ridden.get(ridden.size() - 1).lastStop(), ride[0], 0);
        if (stops.unit[ride[0]] != a || !ready) {
          continue;
        }
        int end = stops.unit[ride[ride.length - 1]];
        direct(item, copy, a, ridden, sorting, ways, ride, end);
        for (int s = 0; s < tiny.n; s++) {
          if (tiny.sorts[s] != null && s != a) {
            sorted(item, copy, a, ridden, sorting, ways, ride, end, s);
          }
        }
      }
    }

    private void direct(
        Item item,
        int copy,
        int a,
        List<TinyLane> ridden,
        double sorting,
        List<TinyWay> ways,
        int[] ride,
        int end) {
      boolean nearer = tiny.seconds[end][item.to()] < tiny.seconds[a][item.to()];
      boolean useful = nearer && ridden.isEmpty();
      if (end == item.to() || (tiny.isDock(end) && (useful || calls(ride)))) {
        int days = end == item.to() ? 0 : nearer ? 1 : 2;
        add(ways, item, copy, with(ridden, a, item.to(), false, ride), sorting, days);
      }
    }

    private void sorted(
        Item item,
        int copy,
        int a,
        List<TinyLane> ridden,
        double sorting,
        List<TinyWay> ways,
        int[] ride,
        int end,
        int s) {
      if (end != s) {
        if (tiny.isDock(end) && calls(ride)) {
          add(ways, item, copy, with(ridden, a, s, true, ride), sorting, 2);
        }
        return;
      }
      List<TinyLane> lanes = with(ridden, a, s, true, ride);
      double paid = sorting + tiny.sortCost;
      add(ways, item, copy, lanes, paid, s == item.to() ? 0 : 1);
      if (s != item.to() && lanes.size() < 3) {
        from(item, copy, s, lanes, paid, ways);
      }
    }

    private static void add(
        List<TinyWay> ways, Item item, int copy, List<TinyLane> lanes, double sorting, int days) {
      ways.add(new TinyWay(copy, lanes, sorting + item.delay()[days]));
    }

    /** Whether the ride touches a promised unit: worth it even for an item it does not help. */
    private boolean calls(int[] ride) {
      for (int k : ride) {
        if (promised.contains(stops.unit[k])) {
          return true;
        }
      }
      return false;
    }

    private List<TinyLane> with(List<TinyLane> ridden, int a, int to, boolean sort, int[] ride) {
      List<Integer> key = new ArrayList<>(List.of(to, sort ? 1 : 0));
      for (int k : ride) {
        key.add(k);
      }
      List<TinyLane> all = new ArrayList<>(ridden);
      all.add(lanes.computeIfAbsent(key, x -> new TinyLane(stops, a, to, sort, ride)));
      return all;
    }
  }
}
