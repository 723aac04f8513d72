package se.bokskjuts.data.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * Reports of a version that was replaced, as they read in the one that replaced it. A stop is known
 * again by van, unit and which visit of the day it is; a box by its id, ends and items, because
 * another plan may use the same id for another box.
 */
public final class EarlierVersion {
  private record Visit(VanId van, UnitId unit, int number) {}

  private final Map<StopRef, Visit> before = new HashMap<>();
  private final Map<Visit, Integer> now = new HashMap<>();
  private final Map<BoxId, Box> boxesBefore = new HashMap<>();
  private final Map<BoxId, Box> boxesNow = new HashMap<>();

  public EarlierVersion(Plan earlier, Plan later) {
    visits(earlier).forEach(before::put);
    visits(later).forEach((stop, visit) -> now.put(visit, stop.index()));
    earlier.boxes().forEach(box -> boxesBefore.put(box.id(), box));
    later.boxes().forEach(box -> boxesNow.put(box.id(), box));
  }

  private static Map<StopRef, Visit> visits(Plan plan) {
    Map<StopRef, Visit> visits = new HashMap<>();
    for (Route route : plan.routes()) {
      Map<UnitId, Integer> counted = new HashMap<>();
      for (int i = 0; i < route.stops().size(); i++) {
        UnitId unit = route.stops().get(i).unit();
        int number = counted.merge(unit, 1, Integer::sum);
        visits.put(new StopRef(route.van(), i), new Visit(route.van(), unit, number));
      }
    }
    return visits;
  }

  /** Those that still mean something. */
  public List<DeliveryEvent> translate(Collection<DeliveryEvent> events, UUID laterPlan) {
    List<DeliveryEvent> translated = new ArrayList<>();
    for (DeliveryEvent event : events) {
      boolean boxIsTheSame =
          event
              .box()
              .map(id -> boxesNow.containsKey(id) && boxesNow.get(id).equals(boxesBefore.get(id)))
              .orElse(true);
      if (boxIsTheSame) {
        translate(event, laterPlan).ifPresent(translated::add);
      }
    }
    return translated;
  }

  private Optional<DeliveryEvent> translate(DeliveryEvent event, UUID laterPlan) {
    if (event.stopIndex().isEmpty()) {
      return Optional.of(event.of(laterPlan, OptionalInt.empty()));
    }
    StopRef stop = new StopRef(event.van().orElseThrow(), event.stopIndex().getAsInt());
    return Optional.ofNullable(before.get(stop))
        .map(now::get)
        .map(index -> event.of(laterPlan, OptionalInt.of(index)));
  }
}
