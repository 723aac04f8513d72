package se.bokskjuts.optimizer.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Van;

/** The breaks of one route and the work between them (H8). */
final class DriverBreaks {
  private static final Comparator<Break> BY_TIME =
      Comparator.comparing(Break::start).thenComparing(Break::seconds);
  private final Map<Integer, List<Break>> byStop = new LinkedHashMap<>();
  private final Van van;
  private final String name;
  private final Findings findings;
  private final int routeEnd;
  private long workFrom;

  DriverBreaks(Van van, Route route, String name, Findings findings) {
    this.van = van;
    this.name = name;
    this.findings = findings;
    this.workFrom = route.start().toSecondOfDay();
    this.routeEnd = route.end().toSecondOfDay();
    route
        .breaks()
        .forEach(b -> byStop.computeIfAbsent(b.afterStop(), i -> new ArrayList<>()).add(b));
  }

  /** The clock after the breaks that follow the stop. */
  long takeAfter(int stop, long clock) {
    List<Break> breaks = byStop.remove(stop);
    if (breaks == null) {
      return clock;
    }
    breaks.sort(BY_TIME);
    long now = clock;
    for (Break rest : breaks) {
      now = take(rest, now);
    }
    return now;
  }

  private long take(Break rest, long clock) {
    int start = rest.start().toSecondOfDay();
    if (start < clock) {
      findings.add(
          Rule.H8,
          name + ": the break after stop " + rest.afterStop() + " starts before the stop ends");
    }
    if (rest.seconds() < van.breakSeconds()) {
      findings.add(Rule.H8, name + ": a break of " + rest.seconds() + " s is too short");
    }
    checkWork(start);
    long over = Math.max(clock, start) + rest.seconds();
    workFrom = over;
    return over;
  }

  void reportUnknown() {
    byStop
        .keySet()
        .forEach(
            i ->
                findings.add(
                    Rule.H8, name + ": a break after stop " + i + ", which it does not have"));
  }

  void checkLastWork() {
    checkWork(routeEnd);
  }

  private void checkWork(int until) {
    long worked = until - workFrom;
    if (van.maxWorkSeconds().isPresent() && worked > van.maxWorkSeconds().getAsInt()) {
      findings.add(Rule.H8, name + " works " + worked + " s without a break");
    }
  }
}
