package se.bokskjuts.optimizer.replan;

import java.util.Comparator;
import java.util.List;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.Route;

/** When the driving to each stop of a published route, and home, begins. Seconds of the day. */
final class Legs {
  private final Route route;

  Legs(Route route) {
    this.route = route;
  }

  /** Stops to which driving began before {@code now}. */
  int begunBefore(int now) {
    int n = 0;
    while (n < route.stops().size() && beginsAt(n) < now) {
      n++;
    }
    return n;
  }

  /** When driving to the stop begins: after the stop before it and the breaks between. */
  int beginsAt(int stop) {
    int clock = leftAt(stop);
    for (Break rest : breaksBefore(stop)) {
      clock = Math.max(clock, rest.start().toSecondOfDay()) + rest.seconds();
    }
    return clock;
  }

  /** When the driver is done before the stop: breaks may follow. */
  int leftAt(int stop) {
    return (stop == 0 ? route.start() : route.stops().get(stop - 1).depart()).toSecondOfDay();
  }

  /** Breaks between the stop and the one before it, in order. */
  List<Break> breaksBefore(int stop) {
    return route.breaks().stream()
        .filter(b -> b.afterStop() == stop - 1)
        .sorted(Comparator.comparing(Break::start))
        .toList();
  }
}
