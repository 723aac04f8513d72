package se.bokskjuts.optimizer.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.VanId;

/**
 * Puts a sheet together again. A van whose stops and boxes are as before keeps its times to the
 * second, one whose stops are leaves and rests as before if it can; the others are driven anew, and
 * again until nobody loads what is not there yet.
 */
final class Retiming {
  /** Vans that wait for each other are done in a few rounds; more means that they never are. */
  private static final int MOST_ROUNDS = 6;

  private final Sheet sheet;
  private final Map<VanId, Route> routes = new LinkedHashMap<>();

  /** Of vans that make the stops that they made. */
  private final Map<VanId, Route> old = new HashMap<>();

  private Retiming(Sheet sheet) {
    this.sheet = sheet;
  }

  static Plan plan(Sheet sheet, boolean roadsChanged) {
    return new Retiming(sheet).plan(roadsChanged);
  }

  private Plan plan(boolean roadsChanged) {
    if (!roadsChanged) {
      sheet.before.routes().stream()
          .filter(r -> makesStopsOf(r, sheet.visits.getOrDefault(r.van(), List.of())))
          .forEach(r -> old.put(r.van(), r));
    }
    Set<VanId> changed = new HashSet<>();
    sheet.visits.forEach(
        (van, visits) -> {
          Route route = old.get(van);
          if (route != null && isSame(route, visits)) {
            routes.put(van, route);
          } else if (!visits.isEmpty()) {
            changed.add(van);
          }
        });
    changed.forEach(this::drive);
    for (int round = 0; round < MOST_ROUNDS && Readiness.note(sheet); round++) {
      sheet.visits.forEach(
          (van, visits) -> {
            if (visits.stream().anyMatch(v -> v.notBefore > v.start)) {
              changed.add(van);
            }
          });
      changed.forEach(this::driveAgain);
    }
    return new Plan(
        sheet.day.date(),
        sheet.copies,
        List.copyOf(sheet.boxes.values()),
        inOrder(),
        sheet.stays(),
        PlanCost.ZERO);
  }

  private static boolean makesStopsOf(Route route, List<Visit> visits) {
    return route.stops().stream()
        .map(Stop::unit)
        .toList()
        .equals(visits.stream().map(v -> v.unit).toList());
  }

  private static boolean isSame(Route route, List<Visit> visits) {
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      Stop stop = route.stops().get(i);
      if (!stop.load().equals(visit.load) || !stop.unload().equals(visit.unload)) {
        return false;
      }
    }
    return true;
  }

  private void drive(VanId van) {
    List<Visit> visits = sheet.visits.get(van);
    routes.put(
        van,
        asBefore(van, visits).orElseGet(() -> Clock.drive(sheet.day, sheet.getVan(van), visits)));
  }

  /**
   * When a van waits for what it unloaded itself to be sorted, leaving later would only move the
   * wait: it leaves as it did.
   */
  private void driveAgain(VanId van) {
    List<Visit> visits = sheet.visits.get(van);
    Route last = routes.get(van);
    routes.put(
        van,
        asBefore(van, visits)
            .orElseGet(() -> Clock.driveFrom(last.start(), sheet.day, sheet.getVan(van), visits)));
  }

  private Optional<Route> asBefore(VanId van, List<Visit> visits) {
    return Optional.ofNullable(old.get(van))
        .flatMap(r -> Clock.driveAs(r, sheet.day, sheet.getVan(van), visits));
  }

  private List<Route> inOrder() {
    List<Route> list = new ArrayList<>();
    sheet.visits.keySet().stream()
        .filter(routes::containsKey)
        .forEach(van -> list.add(routes.get(van)));
    return list;
  }
}
