package se.bokskjuts.optimizer.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.Van;

/**
 * The stops of one route per van, numbered through, and every ride of a box over them. Rides that
 * end where they began are left out: a box lifted in and out again would count as a visit by the
 * letter, but no coordinator would send a van for it.
 */
final class TinyStops {
  private static final int LEGS = 3;

  final TinyDay tiny;
  final TinyRoute[] routes;
  final int count;
  final int[] unit;
  final int[] van;
  final int[] earliest;
  final int[] latest;
  final List<int[]> rides = new ArrayList<>();

  TinyStops(TinyDay tiny, TinyRoute... routes) {
    this.tiny = tiny;
    this.routes = routes;
    count = Arrays.stream(routes).mapToInt(r -> r.stops().length).sum();
    unit = new int[count];
    van = new int[count];
    earliest = new int[count];
    latest = new int[count];
    int k = 0;
    for (TinyRoute route : routes) {
      for (int u : route.stops()) {
        unit[k] = u;
        van[k++] = route.van();
      }
      readTimes(route, k - route.stops().length);
    }
    for (int i = 0; i < count; i++) {
      ride(new int[] {i});
    }
  }

  Van vanOf(int k) {
    return tiny.day.vans().get(van[k]);
  }

  Unit unitOf(int k) {
    return tiny.units.get(unit[k]);
  }

  private void readTimes(TinyRoute route, int first) {
    Van v = tiny.day.vans().get(route.van());
    int n = route.stops().length;
    int at = tiny.indexOf(v.start());
    int clock = v.shift().fromSecond();
    for (int k = first; k < first + n; k++) {
      int arrival = clock + tiny.seconds[at][unit[k]];
      earliest[k] =
          unitOf(k).windows().stream()
              .filter(w -> arrival <= w.toSecond())
              .mapToInt(w -> Math.max(arrival, w.fromSecond()))
              .min()
              .orElse(arrival);
      clock = earliest[k] + unitOf(k).serviceSeconds() + unitOf(k).secondsPerBox();
      at = unit[k];
    }
    clock = v.shift().toSecond();
    at = tiny.indexOf(v.end());
    for (int k = first + n - 1; k >= first; k--) {
      int service = unitOf(k).serviceSeconds() + unitOf(k).secondsPerBox();
      int due = clock - tiny.seconds[unit[k]][at] - service;
      latest[k] =
          unitOf(k).windows().stream()
              .filter(w -> due >= w.fromSecond())
              .mapToInt(w -> Math.min(due, w.toSecond()))
              .max()
              .orElse(due);
      clock = latest[k];
      at = unit[k];
    }
  }

  private int leavesAfter(int k) {
    return earliest[k] + unitOf(k).serviceSeconds() + unitOf(k).secondsPerBox();
  }

  /** Continues a ride that stands loaded at its last stop. */
  private void ride(int[] stops) {
    int load = stops[stops.length - 1];
    for (int m = load + 1; m < count && van[m] == van[load]; m++) {
      int[] ride = Arrays.copyOf(stops, stops.length + 1);
      ride[stops.length] = m;
      if (unit[m] != unit[ride[0]]) {
        rides.add(ride);
      }
      if (tiny.isDock(unit[m]) && ride.length < 2 * LEGS) {
        for (int j = 0; j < count; j++) {
          boolean later = van[j] != van[m] || j > m;
          if (unit[j] == unit[m] && later && meets(m, j, tiny.day.dockSeconds())) {
            int[] on = Arrays.copyOf(ride, ride.length + 1);
            on[ride.length] = j;
            ride(on);
          }
        }
      }
    }
  }

  /** Whether what is unloaded at stop m can be there so many seconds before stop j begins. */
  boolean meets(int m, int j, int seconds) {
    return m != j && leavesAfter(m) + seconds <= latest[j];
  }

  /** SEK of handling for one box on the ride, the van's time included. */
  double boxCost(int[] ride) {
    double cost = tiny.boxCost + tiny.liftCost * ride.length;
    for (int k : ride) {
      cost += vanOf(k).perHour().doubleValue() * unitOf(k).secondsPerBox() / 3600;
    }
    return cost;
  }

  /** The windows in which service may begin. */
  List<int[]> windows(int k) {
    List<TimeWindow> windows = unitOf(k).windows();
    return windows.isEmpty()
        ? List.of(new int[] {0, 86_399})
        : windows.stream().map(w -> new int[] {w.fromSecond(), w.toSecond()}).toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (TinyRoute route : routes) {
      text.append(tiny.day.vans().get(route.van()).id().value()).append(':');
      for (int u : route.stops()) {
        text.append(' ').append(tiny.units.get(u).id().value());
      }
      text.append("  ");
    }
    return text.toString();
  }
}
