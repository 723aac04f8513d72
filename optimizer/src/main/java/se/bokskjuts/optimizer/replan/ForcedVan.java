package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/**
 * A van on the road when something happened: where merely coming home breaks its shift, its range
 * or its driver's hours, these are stretched by what it took.
 */
final class ForcedVan {
  private final Van van;
  private final Route route;
  private final TravelMatrix now;
  private final TravelMatrix before;

  ForcedVan(Van van, Route route, TravelMatrix now, TravelMatrix before) {
    this.van = van;
    this.route = route;
    this.now = now;
    this.before = before;
  }

  Van allowed(VanPast past) {
    LocalTime to = route.end().isAfter(van.shift().to()) ? route.end() : van.shift().to();
    return van.withShift(new TimeWindow(van.shift().from(), to))
        .withRangeMetres(stretched(van.rangeMetres(), metres(past)))
        .withMaxWorkSeconds(stretched(van.maxWorkSeconds(), longestWork()));
  }

  private static OptionalInt stretched(OptionalInt limit, int needed) {
    return limit.isPresent() ? OptionalInt.of(Math.max(limit.getAsInt(), needed)) : limit;
  }

  private int metres(VanPast past) {
    int sum = 0;
    UnitId at = van.start();
    for (int i = 0; i < route.stops().size(); i++) {
      Stop stop = route.stops().get(i);
      sum += (i < past.stops().size() ? before : now).metres(at, stop.unit());
      at = stop.unit();
    }
    return sum + now.metres(at, van.end());
  }

  private int longestWork() {
    List<Break> breaks = new ArrayList<>(route.breaks());
    breaks.sort(Comparator.comparing(Break::start));
    int from = route.start().toSecondOfDay();
    int longest = 0;
    for (Break rest : breaks) {
      longest = Math.max(longest, rest.start().toSecondOfDay() - from);
      from = rest.start().toSecondOfDay() + rest.seconds();
    }
    return Math.max(longest, route.end().toSecondOfDay() - from);
  }
}
