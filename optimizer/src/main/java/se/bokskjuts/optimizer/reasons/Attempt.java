package se.bokskjuts.optimizer.reasons;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Van;
import se.bokskjuts.optimizer.reasons.Visits.Visit;

/** One van trying one way to do a wish: what stands against it by itself, and its rough price. */
final class Attempt {
  final Visits visits;
  final Timing timing;
  final double sek;

  /** How many things stand against it. */
  final int against;

  private final Van van;
  private final Places places;
  private long metres;
  private int boxesOver;
  private long gramsOver;

  Attempt(Places places, Visits visits) {
    this.places = places;
    this.visits = visits;
    this.van = visits.van();
    this.timing = new Timing(places, visits);
    measure();
    against = count();
    sek =
        van.fixed().doubleValue()
            + van.perHour().doubleValue() * (timing.end - timing.start) / 3600.0
            + van.perKm().doubleValue() * metres / 1000.0;
  }

  private void measure() {
    Place at = places.get(van.start());
    int boxes = 0;
    long grams = 0;
    for (Visit visit : visits.list()) {
      metres += places.metres(at, visit.place());
      at = visit.place();
      boxes += visit.boxesMore();
      grams += visit.grams();
      boxesOver = Math.max(boxesOver, boxes - van.capacityBoxes());
      gramsOver = Math.max(gramsOver, grams - van.capacityGrams());
    }
    metres += places.metres(at, places.get(van.end()));
  }

  private long metresOver() {
    return metres - van.rangeMetres().orElse(Integer.MAX_VALUE);
  }

  private int count() {
    int n = timing.worksTooLong ? 1 : 0;
    n += timing.end > van.shift().toSecond() ? 1 : 0;
    n += metresOver() > 0 ? 1 : 0;
    n += boxesOver > 0 ? 1 : 0;
    n += gramsOver > 0 ? 1 : 0;
    for (int i = 0; i < visits.list().size(); i++) {
      n += timing.comesTooLate(i) ? 1 : 0;
      n += van.mayServe(visits.list().get(i).unit()) ? 0 : 1;
    }
    return n;
  }

  /** In words and values, as many as {@link #against}. */
  List<Obstacle> obstacles() {
    List<Obstacle> found = new ArrayList<>();
    for (Visit visit : visits.list()) {
      if (!van.mayServe(visit.unit())) {
        found.add(Obstacle.of(ObstacleKind.SERVES, "van", van.id(), "unit", visit.unit()));
      }
    }
    for (int i = 0; i < visits.list().size(); i++) {
      if (timing.comesTooLate(i)) {
        found.add(late(visits.list().get(i), timing.begin[i]));
      }
    }
    if (timing.end > van.shift().toSecond()) {
      String until = clock(van.shift().toSecond());
      found.add(
          Obstacle.of(
              ObstacleKind.SHIFT, "van", van.id(), "at", clock(timing.end), "until", until));
    }
    if (metresOver() > 0) {
      long metres = metresOver();
      found.add(
          Obstacle.of(
              ObstacleKind.RANGE, "van", van.id(), "metres", metres, "km", (metres + 999) / 1000));
    }
    over(found, ObstacleKind.BOXES_ABOARD, "boxes", boxesOver);
    over(found, ObstacleKind.WEIGHT_ABOARD, "grams", gramsOver);
    if (timing.worksTooLong) {
      found.add(Obstacle.of(ObstacleKind.WORK_TIME, "van", van.id()));
    }
    return found;
  }

  private Obstacle late(Visit visit, int begin) {
    String until = clock(Timing.closing(visit.place().unit(), begin));
    return Obstacle.of(
        ObstacleKind.WINDOW,
        "van",
        van.id(),
        "unit",
        visit.unit(),
        "at",
        clock(begin),
        "until",
        until);
  }

  private void over(List<Obstacle> found, ObstacleKind kind, String measure, long amount) {
    if (amount > 0) {
      found.add(Obstacle.of(kind, "van", van.id(), measure, amount));
    }
  }

  /** Only where the timing is within the day. */
  Route route() {
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < visits.list().size(); i++) {
      Visit visit = visits.list().get(i);
      stops.add(
          new Stop(
              visit.unit(),
              time(timing.arrive[i]),
              time(timing.begin[i]),
              time(timing.depart[i]),
              visit.unload(),
              visit.load()));
    }
    List<Break> breaks =
        timing.rests.stream()
            .map(r -> new Break(r.afterVisit(), time(r.start()), van.breakSeconds()))
            .toList();
    return new Route(van.id(), time(timing.start), time(timing.end), stops, breaks);
  }

  private static LocalTime time(int second) {
    return LocalTime.ofSecondOfDay(second);
  }

  /** Minutes rounded up; past midnight counts on: {@code 25:10}. */
  static String clock(int second) {
    int minutes = (second + 59) / 60;
    return String.format("%02d:%02d", minutes / 60, minutes % 60);
  }
}
