package se.bokskjuts.optimizer.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Van;

/**
 * The cheapest times of given routes and boxes. Windows, places of breaks and the order at sort
 * points are enumerated; what is left are differences of times, and the cost of the vans' hours
 * over their ends is L-natural-convex (Murota 2003): steps of all ends in a set, up or down, find
 * the best.
 */
final class TinyTimes {
  private static final int[] STEPS = {7200, 1800, 600, 180, 60, 20, 5, 1};

  private final TinyStops stops;
  private final List<TinyLane> lanes;
  private final List<int[]> sameDay;
  private final double limit;
  private final int vans;
  private final int[] handled;
  private final int[] sorted;
  private final List<List<Integer>> queues = new ArrayList<>();

  /** SEK for the vans' hours; infinite if no times keep the rules. */
  double cost = Double.POSITIVE_INFINITY;

  /** Begin of every stop, then start and end of every van, then breaks' begins and ends. */
  int[] best = new int[0];

  /** The break taken before each stop or, last, before each van's end: index into best, or −1. */
  int[] breakBefore = new int[0];

  /**
   * @param limit SEK: times that cost more are of no interest
   * @param sameDay pairs of an unloading stop and the stop where what was sorted is loaded
   */
  TinyTimes(TinyStops stops, List<TinyLane> lanes, List<int[]> sameDay, double limit) {
    this.stops = stops;
    this.limit = limit;
    this.lanes = lanes;
    this.sameDay = sameDay;
    vans = stops.routes.length;
    handled = new int[stops.count];
    sorted = new int[stops.count];
    for (TinyLane lane : lanes) {
      for (int k : lane.ride) {
        handled[k] += lane.boxes;
      }
      if (lane.sort && lane.arrives()) {
        sorted[lane.lastStop()] += lane.items.size();
      }
    }
    solve();
  }

  int begin(int k) {
    return best[k];
  }

  int depart(int k) {
    return best[k] + service(k);
  }

  int start(int v) {
    return best[stops.count + v];
  }

  int end(int v) {
    return best[stops.count + vans + v];
  }

  private int service(int k) {
    return stops.unitOf(k).serviceSeconds() + stops.unitOf(k).secondsPerBox() * handled[k];
  }

  private void solve() {
    for (int u = 0; u < stops.tiny.n; u++) {
      int at = u;
      if (sameDay.stream().anyMatch(p -> stops.unit[p[0]] == at)) {
        List<Integer> queue = new ArrayList<>();
        for (int k = 0; k < stops.count; k++) {
          if (stops.unit[k] == u && sorted[k] > 0) {
            queue.add(k);
          }
        }
        queues.add(queue);
      }
    }
    int slots = stops.count + vans;
    int[] before = new int[slots];
    Arrays.fill(before, -1);
    chooseBreaks(0, 0, before, withoutWaiting());
  }

  /** SEK of driving, service and lifting alone. */
  private double withoutWaiting() {
    double sum = 0;
    for (TinyRoute route : stops.routes) {
      sum += route.cost() - route.paid();
    }
    for (int k = 0; k < stops.count; k++) {
      sum += perSecond(stops.van[k]) * stops.unitOf(k).secondsPerBox() * handled[k];
    }
    return sum;
  }

  private double perSecond(int v) {
    return stops.tiny.day.vans().get(v).perHour().doubleValue() / 3600;
  }

  /** Slot k is before stop k; the slots after the stops are before the vans' ends. */
  private void chooseBreaks(int slot, int used, int[] before, double least) {
    if (least >= Math.min(limit, cost)) {
      return;
    }
    if (slot == before.length) {
      Differences times = frame(before, used);
      chooseWindows(0, times, before);
      return;
    }
    before[slot] = -1;
    chooseBreaks(slot + 1, used, before, least);
    int v = slot < stops.count ? stops.van[slot] : slot - stops.count;
    boolean rests = stops.tiny.day.vans().get(v).maxWorkSeconds().isPresent();
    if (rests && used < 2 * vans && stops.routes[v].stops().length > 0) {
      before[slot] = used;
      double rest = perSecond(v) * stops.tiny.day.vans().get(v).breakSeconds();
      chooseBreaks(slot + 1, used + 1, before, least + rest);
      before[slot] = -1;
    }
  }

  private Differences frame(int[] before, int breaks) {
    int base = stops.count + 2 * vans;
    Differences times = new Differences(base + 2 * breaks);
    int k = 0;
    for (int v = 0; v < vans; v++) {
      Van van = stops.tiny.day.vans().get(v);
      int start = stops.count + v;
      int end = stops.count + vans + v;
      times.bound(start, van.shift().fromSecond(), van.shift().toSecond());
      times.bound(end, van.shift().fromSecond(), van.shift().toSecond());
      int at = stops.tiny.indexOf(van.start());
      int last = start;
      int lastService = 0;
      int work = start;
      for (int i = 0; i <= stops.routes[v].stops().length; i++) {
        boolean ends = i == stops.routes[v].stops().length;
        int slot = ends ? stops.count + v : k;
        int node = ends ? end : k;
        int to = ends ? stops.tiny.indexOf(van.end()) : stops.unit[k];
        if (before[slot] >= 0) {
          int rest = base + 2 * before[slot];
          times.after(last, rest, lastService);
          times.after(rest, rest + 1, van.breakSeconds());
          times.after(rest, work, -van.maxWorkSeconds().orElseThrow());
          last = rest + 1;
          lastService = 0;
          work = rest + 1;
        }
        times.after(last, node, lastService + stops.tiny.seconds[at][to]);
        at = to;
        last = node;
        lastService = ends ? 0 : service(k);
        k += ends ? 0 : 1;
      }
      if (van.maxWorkSeconds().isPresent()) {
        times.after(end, work, -van.maxWorkSeconds().getAsInt());
      }
    }
    for (TinyLane lane : lanes) {
      for (int i = 1; i + 1 < lane.ride.length; i += 2) {
        int out = lane.ride[i];
        times.after(out, lane.ride[i + 1], service(out) + stops.tiny.day.dockSeconds());
      }
    }
    return times;
  }

  private void chooseWindows(int k, Differences times, int[] before) {
    if (k == stops.count) {
      chooseOrders(0, times, before);
      return;
    }
    for (int[] window : stops.windows(k)) {
      Differences chosen = times.copy();
      chosen.bound(k, window[0], window[1]);
      chooseWindows(k + 1, chosen, before);
    }
  }

  private void chooseOrders(int q, Differences times, int[] before) {
    if (q == queues.size()) {
      minimise(times, before);
      return;
    }
    permute(queues.get(q), 0, q, times, before);
  }

  private void permute(List<Integer> queue, int fixed, int q, Differences times, int[] before) {
    if (fixed == queue.size()) {
      Differences ordered = times.copy();
      if (order(queue, ordered)) {
        chooseOrders(q + 1, ordered, before);
      }
      return;
    }
    for (int i = fixed; i < queue.size(); i++) {
      List<Integer> next = new ArrayList<>(queue);
      next.add(fixed, next.remove(i));
      permute(next, fixed + 1, q, times, before);
    }
  }

  /** H7: first come, first served, ties by van id; each is sorted after all before it. */
  private boolean order(List<Integer> queue, Differences times) {
    SortPoint sort = stops.tiny.sorts[stops.unit[queue.get(0)]];
    for (int i = 0; i < queue.size(); i++) {
      int k = queue.get(i);
      if (i > 0) {
        int ahead = queue.get(i - 1);
        int tie = stops.vanOf(ahead).id().compareTo(stops.vanOf(k).id()) < 0 ? 0 : 1;
        times.after(ahead, k, service(ahead) - service(k) + tie);
      }
      for (int[] pair : sameDay) {
        if (pair[0] == k) {
          int items = 0;
          for (int j = i; j >= 0; j--) {
            items += sorted[queue.get(j)];
            int from = queue.get(j);
            times.after(from, pair[1], service(from) + items * sort.secondsPerItem());
            int dueAt = sort.closes().toSecondOfDay() - items * sort.secondsPerItem();
            times.bound(from, 0, dueAt - service(from));
          }
          int ready = sort.opens().toSecondOfDay() + items * sort.secondsPerItem();
          if (ready > sort.closes().toSecondOfDay()) {
            return false;
          }
          times.bound(pair[1], ready, 86_399);
        }
      }
    }
    return true;
  }

  private void minimise(Differences times, int[] before) {
    int[] first = times.earliest();
    if (first.length == 0) {
      return;
    }
    int[] ends = new int[vans];
    int[] caps = new int[vans];
    for (int v = 0; v < vans; v++) {
      ends[v] = stops.count + vans + v;
      caps[v] = first[ends[v]];
    }
    double found = offer(times, ends, caps, before);
    for (int step : STEPS) {
      for (boolean better = true; better; ) {
        better = false;
        for (int set = 1; set < 1 << vans; set++) {
          for (int sign = -1; sign <= 1; sign += 2) {
            int[] moved = caps.clone();
            for (int v = 0; v < vans; v++) {
              moved[v] += (set >> v & 1) * sign * step;
            }
            double value = offer(times, ends, moved, before);
            if (value < found - 1e-9) {
              found = value;
              caps = moved;
              better = true;
            }
          }
        }
      }
    }
  }

  private double offer(Differences times, int[] ends, int[] caps, int[] before) {
    int[] x = times.latest(ends, caps);
    if (x.length == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double value = 0;
    for (int v = 0; v < vans; v++) {
      if (stops.routes[v].stops().length > 0) {
        double perHour = stops.tiny.day.vans().get(v).perHour().doubleValue();
        value += perHour * (x[ends[v]] - x[stops.count + v]) / 3600;
      }
    }
    if (value < cost - 1e-9) {
      cost = value;
      best = x;
      breakBefore = before.clone();
    }
    return value;
  }
}
