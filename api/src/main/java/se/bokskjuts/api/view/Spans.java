package se.bokskjuts.api.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** Cuts a route into stretches of driving, service, waiting and breaks, without a gap. */
final class Spans {
  private final DayProblem day;
  private final Route route;
  private final List<Span> spans = new ArrayList<>();

  private Spans(DayProblem day, Route route) {
    this.day = day;
    this.route = route;
  }

  static List<Span> of(DayProblem day, Route route, Van van, List<StopLine> lines) {
    Spans cut = new Spans(day, route);
    int clock = route.start().toSecondOfDay();
    int aboard = 0;
    UnitId at = van.start();
    for (int i = 0; i < route.stops().size(); i++) {
      Stop stop = route.stops().get(i);
      int start = stop.start().toSecondOfDay();
      int depart = stop.depart().toSecondOfDay();
      cut.leg(new Leg(i, i + 1, at, stop.unit(), aboard), clock, start);
      aboard = lines.get(i).boxesAboard();
      cut.add(SpanKind.SERVICE, i + 1, stop.unit(), start, depart, aboard);
      clock = depart;
      at = stop.unit();
    }
    int end = route.end().toSecondOfDay();
    cut.leg(new Leg(route.stops().size(), 0, at, van.end(), aboard), clock, end);
    return cut.spans;
  }

  private record Leg(int index, int stop, UnitId from, UnitId to, int aboard) {}

  /** Drives as early as the breaks of the leg allow; what is left of the time is waiting. */
  private void leg(Leg leg, int from, int until) {
    int driving = day.matrix().seconds(leg.from(), leg.to());
    int clock = from;
    for (Break rest : breaksAfter(leg.index() - 1)) {
      int begins = rest.start().toSecondOfDay();
      int drives = Math.min(driving, Math.max(0, begins - clock));
      add(SpanKind.DRIVE, leg.stop(), leg.to(), clock, clock + drives, leg.aboard());
      add(SpanKind.WAIT, leg.stop(), leg.to(), clock + drives, begins, leg.aboard());
      add(SpanKind.BREAK, leg.stop(), leg.to(), begins, begins + rest.seconds(), leg.aboard());
      driving -= drives;
      clock = begins + rest.seconds();
    }
    add(SpanKind.DRIVE, leg.stop(), leg.to(), clock, clock + driving, leg.aboard());
    add(SpanKind.WAIT, leg.stop(), leg.to(), clock + driving, until, leg.aboard());
  }

  private List<Break> breaksAfter(int stop) {
    return route.breaks().stream()
        .filter(b -> b.afterStop() == stop)
        .sorted(Comparator.comparing(Break::start))
        .toList();
  }

  private void add(SpanKind kind, int stop, UnitId unit, int from, int to, int aboard) {
    if (to > from) {
      spans.add(new Span(kind, stop, unit, from, to, aboard));
    }
  }
}
