package se.bokskjuts.optimizer.check;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** One van's route, stop by stop: load (H4), times (H5), breaks (H8), served units, range (H9). */
final class RouteDrive {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private final Day day;
  private final Van van;
  private final Route route;
  private final Boxes boxes;
  private final Findings findings;
  private final Totals totals;
  private final String name;
  private final Set<BoxId> aboard = new LinkedHashSet<>();
  private UnitId at;
  private long clock;
  private long metres;
  private long loadGrams;

  RouteDrive(Day day, Van van, Route route, Boxes boxes, Findings findings, Totals totals) {
    this.day = day;
    this.van = van;
    this.route = route;
    this.boxes = boxes;
    this.findings = findings;
    this.totals = totals;
    this.name = "van " + van.id();
    this.at = van.start();
    this.clock = route.start().toSecondOfDay();
  }

  /** False when a unit is unknown, so that the rest of the route means nothing. */
  boolean run() {
    checkShift();
    DriverBreaks breaks = new DriverBreaks(van, route, name, findings);
    clock = breaks.takeAfter(-1, clock);
    for (int i = 0; i < route.stops().size(); i++) {
      if (!visit(i, route.stops().get(i))) {
        return false;
      }
      clock = breaks.takeAfter(i, clock);
    }
    breaks.reportUnknown();
    if (!driveHome()) {
      return false;
    }
    breaks.checkLastWork();
    aboard.forEach(b -> findings.add(Rule.H4, name + " ends its route with box " + b + " aboard"));
    if (van.rangeMetres().isPresent() && metres > van.rangeMetres().getAsInt()) {
      findings.add(Rule.H9, name + " drives " + metres + " m, more than its range");
    }
    totals.addRoute(van, (long) second(route.end()) - second(route.start()), metres);
    return true;
  }

  private void checkShift() {
    if (second(route.start()) < van.shift().fromSecond()
        || second(route.end()) > van.shift().toSecond()) {
      findings.add(
          Rule.H5,
          name + " works " + text(route.start()) + "-" + text(route.end()) + " outside its shift");
    }
  }

  private boolean visit(int index, Stop stop) {
    String label = name + " stop " + index;
    OptionalInt driving = day.seconds(at, stop.unit());
    if (day.findUnit(stop.unit()).isEmpty() || driving.isEmpty()) {
      UnitId unknown = day.findUnit(stop.unit()).isEmpty() ? stop.unit() : at;
      findings.add(Rule.FILE, label + ": unknown unit " + unknown);
      return false;
    }
    Unit unit = day.findUnit(stop.unit()).get();
    String where = label + " " + stop.unit();
    checkTimes(where, stop, unit, driving.getAsInt());
    if (!van.mayServe(stop.unit())) {
      findings.add(Rule.H9, name + " may not serve " + stop.unit());
    }
    stop.unload().forEach(b -> lift(label, stop, b, false));
    stop.load().forEach(b -> lift(label, stop, b, true));
    checkLoad(stop.unit());
    metres += day.metres(at, stop.unit());
    at = stop.unit();
    clock = second(stop.depart());
    return true;
  }

  private void checkTimes(String where, Stop stop, Unit unit, int driving) {
    int arrive = second(stop.arrive());
    int start = second(stop.start());
    long early = clock + driving - arrive;
    if (early > 0) {
      findings.add(Rule.H5, where + ": arrives " + early + " s too early");
    }
    if (start < arrive) {
      findings.add(Rule.H5, where + ": starts before it arrives");
    }
    if (!unit.windows().isEmpty() && unit.windows().stream().noneMatch(w -> contains(w, start))) {
      findings.add(Rule.H5, where + ": starts " + text(stop.start()) + " outside its windows");
    }
    long lifted = (long) stop.unload().size() + stop.load().size();
    long service = unit.serviceSeconds() + unit.secondsPerBox() * lifted;
    if (second(stop.depart()) < start + service) {
      findings.add(Rule.H5, where + ": departs before its service is done");
    }
  }

  private void lift(String label, Stop stop, BoxId id, boolean isLoad) {
    totals.lifts++;
    CheckedBox box = boxes.find(id).orElse(null);
    if (box == null) {
      findings.add(Rule.FILE, label + ": unknown box " + id);
      return;
    }
    if (isLoad ? !aboard.add(id) : !aboard.remove(id)) {
      String why = isLoad ? "is aboard already" : "is not aboard";
      findings.add(Rule.H1, label + ": box " + id + " " + why);
      return;
    }
    loadGrams += isLoad ? box.grossGrams : -box.grossGrams;
    box.events.add(
        new CheckedBox.Event(
            isLoad, stop.unit(), second(stop.start()), second(stop.depart()), van.id()));
  }

  private void checkLoad(UnitId unit) {
    if (aboard.size() > van.capacityBoxes() || loadGrams > van.capacityGrams()) {
      findings.add(
          Rule.H4,
          name
              + " leaves "
              + unit
              + " with "
              + aboard.size()
              + " boxes, "
              + Boxes.thousandths(loadGrams)
              + " kg");
    }
  }

  private boolean driveHome() {
    OptionalInt driving = day.seconds(at, van.end());
    if (driving.isEmpty()) {
      findings.add(Rule.FILE, name + ": unknown unit " + van.end());
      return false;
    }
    metres += day.metres(at, van.end());
    long early = clock + driving.getAsInt() - second(route.end());
    if (early > 0) {
      findings.add(Rule.H5, name + " ends " + early + " s too early");
    }
    return true;
  }

  private static boolean contains(TimeWindow window, int second) {
    return window.fromSecond() <= second && second <= window.toSecond();
  }

  private static int second(LocalTime time) {
    return time.toSecondOfDay();
  }

  private static String text(LocalTime time) {
    return CLOCK.format(time);
  }
}
