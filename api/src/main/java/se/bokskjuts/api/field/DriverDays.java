package se.bokskjuts.api.field;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.bokskjuts.api.field.DriverDay.DriverBox;
import se.bokskjuts.api.field.DriverDay.DriverStop;
import se.bokskjuts.api.paper.EmptyBoxes;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.view.BoxCode;
import se.bokskjuts.api.view.BoxLine;
import se.bokskjuts.api.view.PlanPicture;
import se.bokskjuts.api.view.StopLine;
import se.bokskjuts.api.view.VanDay;
import se.bokskjuts.data.store.EmptyBoxStore;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** A plan as one driver needs it. */
@Service
class DriverDays {
  private final UnitStore units;
  private final EmptyBoxStore empties;

  DriverDays(UnitStore units, EmptyBoxStore empties) {
    this.units = units;
    this.empties = empties;
  }

  /** Throws when the van does not drive in the plan. */
  DriverDay of(StoredPlan plan, VanId van) {
    PlanPicture picture = PlanPicture.of(plan.day(), plan.plan());
    VanDay day =
        picture.vans().stream()
            .filter(v -> v.van().equals(van))
            .findFirst()
            .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_VAN, van.value()));
    Route route =
        plan.plan().routes().stream().filter(r -> r.van().equals(van)).findFirst().orElseThrow();
    Map<UnitId, StoredUnit> stored = units.byId();
    Map<Integer, EmptyBoxes> empty =
        EmptyBoxes.byStop(empties.ridesOf(plan)).getOrDefault(van, Map.of());
    List<DriverStop> stops = new ArrayList<>();
    for (StopLine line : day.stops()) {
      stops.add(
          stopOf(
              line,
              route,
              plan,
              Optional.ofNullable(stored.get(line.unit())),
              empty.getOrDefault(line.number() - 1, EmptyBoxes.NONE)));
    }
    return new DriverDay(
        van.value(),
        plan.summary().date().toString(),
        plan.summary().version(),
        day.from(),
        day.startUnit(),
        day.to(),
        day.endUnit(),
        stops);
  }

  private static DriverStop stopOf(
      StopLine line, Route route, StoredPlan plan, Optional<StoredUnit> stored, EmptyBoxes empty) {
    int index = line.number() - 1;
    return new DriverStop(
        index,
        line.name(),
        line.municipality(),
        stored.map(u -> u.notes().address()).orElse(""),
        stored.map(u -> u.notes().keyNote()).orElse(""),
        plan.day().getUnit(line.unit()).windows().stream()
            .map(w -> w.from() + "–" + w.to())
            .collect(Collectors.joining(", ")),
        line.start(),
        line.depart(),
        String.format(Locale.ROOT, "%.5f", line.lat()),
        String.format(Locale.ROOT, "%.5f", line.lon()),
        restBefore(route, index),
        line.unload().stream().map(b -> off(b, line.unit(), index, route, plan)).toList(),
        on(line, route, index, plan),
        line.boxesAboard(),
        line.kgAboard(),
        empty.off(),
        empty.on());
  }

  private static String restBefore(Route route, int index) {
    return route.breaks().stream()
        .filter(b -> b.afterStop() == index - 1)
        .map(Break::start)
        .map(LocalTime::toString)
        .collect(Collectors.joining(", "));
  }

  private static DriverBox off(BoxLine box, UnitId here, int index, Route route, StoredPlan plan) {
    boolean stays = box.to().equals(here);
    LocalTime now = route.stops().get(index).depart();
    String next =
        stays
            ? ""
            : plan.plan().routes().stream()
                .filter(r -> loads(r, box.id(), here, now))
                .map(r -> r.van().value())
                .findFirst()
                .orElse("–");
    return new DriverBox(
        box.id().value(), code(box, plan), box.fromName(), kg(box), box.sort(), 0, next);
  }

  private static boolean loads(Route route, BoxId box, UnitId here, LocalTime after) {
    return route.stops().stream()
        .anyMatch(
            s -> s.unit().equals(here) && s.load().contains(box) && !s.start().isBefore(after));
  }

  /** Last off goes in first. */
  private static List<DriverBox> on(StopLine line, Route route, int index, StoredPlan plan) {
    Map<BoxId, Integer> offAt = new HashMap<>();
    for (int i = route.stops().size() - 1; i > index; i--) {
      Stop stop = route.stops().get(i);
      for (BoxId box : stop.unload()) {
        offAt.put(box, i + 1);
      }
    }
    return line.load().stream()
        .sorted(
            Comparator.comparing((BoxLine b) -> -offAt.getOrDefault(b.id(), 0))
                .thenComparing(BoxLine::id))
        .map(
            b ->
                new DriverBox(
                    b.id().value(),
                    code(b, plan),
                    b.toName(),
                    kg(b),
                    b.sort(),
                    offAt.getOrDefault(b.id(), 0),
                    ""))
        .toList();
  }

  private static String code(BoxLine box, StoredPlan plan) {
    return BoxCode.of(
        plan.day().date(), new Box(box.id(), box.from(), box.to(), box.sort(), box.items()));
  }

  private static String kg(BoxLine box) {
    return String.format(Locale.forLanguageTag("sv"), "%.1f", box.kg());
  }
}
