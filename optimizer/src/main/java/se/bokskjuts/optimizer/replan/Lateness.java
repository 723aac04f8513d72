package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;

/**
 * The published plan as late vans drive it, if nothing is done about it: what they have not done by
 * now comes later, by as much as no wait on the way takes up. It may break rules.
 */
final class Lateness {
  private static final int LAST_SECOND = 86_399;

  private final Route route;
  private final int now;
  private final int late;

  private Lateness(Route route, int now, int late) {
    this.route = route;
    this.now = now;
    this.late = late;
  }

  static Plan of(Plan published, Events events, int now) {
    List<Route> routes =
        published.routes().stream()
            .map(r -> events.lateSeconds(r.van()).map(s -> of(r, now, s)).orElse(r))
            .toList();
    return routes.equals(published.routes())
        ? published
        : new Plan(
            published.date(),
            published.copies(),
            published.boxes(),
            routes,
            published.stays(),
            published.cost());
  }

  private static Route of(Route route, int now, int late) {
    if (route.end().toSecondOfDay() <= now - late) {
      return route;
    }
    return new Lateness(route, now, late).shifted();
  }

  private Route shifted() {
    boolean begun = route.start().toSecondOfDay() < now - late;
    int[] delays = new int[route.stops().size()];
    List<Stop> stops = new ArrayList<>();
    int delay = late;
    for (int i = 0; i < delays.length; i++) {
      Stop stop = route.stops().get(i);
      if (begun && stop.depart().toSecondOfDay() <= now - late) {
        stops.add(stop);
        continue;
      }
      int wait = stop.start().toSecondOfDay() - stop.arrive().toSecondOfDay();
      Stop later = later(stop, delay, Math.max(0, delay - wait));
      delay = Math.max(0, delay - wait);
      delays[i] = delay;
      stops.add(later);
    }
    LocalTime start = begun ? route.start() : plus(route.start(), late);
    List<Break> breaks = route.breaks().stream().map(b -> later(b, delays, begun)).toList();
    return new Route(route.van(), start, plus(route.end(), delay), stops, breaks);
  }

  private static Stop later(Stop stop, int arrive, int start) {
    return new Stop(
        stop.unit(),
        plus(stop.arrive(), arrive),
        plus(stop.start(), start),
        plus(stop.depart(), start),
        stop.unload(),
        stop.load());
  }

  private Break later(Break rest, int[] delays, boolean begun) {
    int after = rest.afterStop() < 0 ? (begun ? 0 : late) : delays[rest.afterStop()];
    return new Break(rest.afterStop(), plus(rest.start(), after), rest.seconds());
  }

  private static LocalTime plus(LocalTime time, int seconds) {
    return LocalTime.ofSecondOfDay(Math.min(LAST_SECOND, time.toSecondOfDay() + seconds));
  }
}
