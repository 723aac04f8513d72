package se.bokskjuts.api.field;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.field.UnitToday.ArrivingBox;
import se.bokskjuts.api.field.UnitToday.LeavingBox;
import se.bokskjuts.api.field.UnitToday.Visit;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.view.BoxCode;
import se.bokskjuts.data.delivery.DeliveryState;
import se.bokskjuts.data.delivery.StopRef;
import se.bokskjuts.data.delivery.StopState;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;

/** A published plan, and how it goes, seen from one unit. */
@Service
class UnitDays {
  private final Reports reports;
  private final Clock clock;

  UnitDays(Reports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  private record Timed(Stop stop, Visit visit) {}

  /** Throws when the plan's day has no such unit. */
  UnitToday of(StoredPlan plan, UnitId unit) {
    String name =
        plan.day()
            .findUnit(unit)
            .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_UNIT, unit.value()))
            .name();
    DeliveryState state = reports.getState(plan);
    Delays delays = new Delays(plan.summary().date(), state, clock);
    List<Timed> visits = new ArrayList<>();
    for (Route route : plan.plan().routes()) {
      for (int i = 0; i < route.stops().size(); i++) {
        if (route.stops().get(i).unit().equals(unit)) {
          visits.add(new Timed(route.stops().get(i), visit(plan, route, i, state, delays)));
        }
      }
    }
    visits.sort(Comparator.comparing(t -> t.stop().start()));
    return new UnitToday(unit.value(), name, visits.stream().map(Timed::visit).toList());
  }

  private static Visit visit(
      StoredPlan plan, Route route, int index, DeliveryState state, Delays delays) {
    Stop stop = route.stops().get(index);
    Map<BoxId, Box> boxes = new HashMap<>();
    plan.plan().boxes().forEach(b -> boxes.put(b.id(), b));
    StopState known = state.stop(new StopRef(route.van(), index));
    boolean open = known.phase() == StopState.Phase.OPEN;
    long late = open ? delays.minutesNow(route) : 0;
    List<Box> off = stop.unload().stream().map(boxes::get).toList();
    return new Visit(
        route.van().value(),
        Delays.later(stop.start(), 0),
        known
            .arrived()
            .filter(a -> !open)
            .map(delays::clockTime)
            .orElse(Delays.later(stop.start(), late)),
        late > 0,
        known.phase().name(),
        off.stream()
            .filter(b -> b.to().equals(stop.unit()))
            .map(
                b ->
                    new ArrivingBox(
                        b.id().value(),
                        BoxCode.of(plan.day().date(), b),
                        nameOf(plan, b.from()),
                        b.items().size(),
                        b.sort()))
            .toList(),
        off.stream()
            .filter(b -> !b.to().equals(stop.unit()))
            .map(b -> b.id().value() + " → " + nameOf(plan, b.to()))
            .toList(),
        stop.load().stream()
            .map(boxes::get)
            .map(b -> new LeavingBox(b.id().value(), nameOf(plan, b.to()), b.items().size()))
            .toList());
  }

  private static String nameOf(StoredPlan plan, UnitId unit) {
    return plan.day().findUnit(unit).map(u -> u.name()).orElse(unit.value());
  }
}
