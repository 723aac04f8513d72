package se.bokskjuts.api.cli;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** One van's line of the summary. */
record RouteRow(
    String van, LocalTime start, LocalTime end, int stops, int mostBoxes, int lifts, long metres) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  static RouteRow of(DayProblem day, Route route) {
    int aboard = 0;
    int most = 0;
    int lifts = 0;
    for (Stop stop : route.stops()) {
      aboard += stop.load().size() - stop.unload().size();
      most = Math.max(most, aboard);
      lifts += stop.load().size() + stop.unload().size();
    }
    return new RouteRow(
        route.van().value(),
        route.start(),
        route.end(),
        route.stops().size(),
        most,
        lifts,
        metres(day, route));
  }

  /** Zero for a van that the day does not have; the checker names it. */
  private static long metres(DayProblem day, Route route) {
    Van van = day.vans().stream().filter(v -> v.id().equals(route.van())).findFirst().orElse(null);
    boolean known =
        van != null && route.stops().stream().allMatch(s -> day.matrix().covers(s.unit()));
    if (!known) {
      return 0;
    }
    long metres = 0;
    UnitId at = van.start();
    for (Stop stop : route.stops()) {
      metres += day.matrix().metres(at, stop.unit());
      at = stop.unit();
    }
    return metres + day.matrix().metres(at, van.end());
  }

  static String heading(CliTexts texts, int width) {
    return String.format(
        "  %-" + width + "s  %-13s %7s %9s %7s %9s",
        texts.get("summary.van"),
        texts.get("summary.time"),
        texts.get("summary.stops"),
        texts.get("summary.most-boxes"),
        texts.get("summary.lifts"),
        "km");
  }

  String line(CliTexts texts, int width) {
    return String.format(
        "  %-" + width + "s  %s–%s %9d %9d %7d %9s",
        van,
        CLOCK.format(start),
        CLOCK.format(end),
        stops,
        mostBoxes,
        lifts,
        texts.number(Math.round(metres / 1000.0)));
  }
}
