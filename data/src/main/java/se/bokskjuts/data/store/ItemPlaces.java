package se.bokskjuts.data.store;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.data.delivery.DayOutcome;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** Where each item of a plan is when its day ends, given where its boxes are (rule H1). */
final class ItemPlaces {
  private final Map<TransferId, UnitId> places = new HashMap<>();

  private ItemPlaces() {}

  /** Transfers by their ids, moved holds by their holds' ids. */
  static Map<TransferId, UnitId> of(DayProblem day, Plan plan, DayOutcome outcome) {
    ItemPlaces items = new ItemPlaces();
    items.begin(day, plan);
    List<Box> inOrder = new ArrayList<>(plan.boxes());
    Map<BoxId, LocalTime> loaded = firstLoads(plan);
    inOrder.sort(Comparator.comparing(box -> loaded.getOrDefault(box.id(), LocalTime.MAX)));
    for (Box box : inOrder) {
      items.move(box, outcome.places().getOrDefault(box.id(), box.from()), outcome);
    }
    return items.places;
  }

  private void begin(DayProblem day, Plan plan) {
    day.transfers().forEach(t -> places.put(t.id(), t.from()));
    day.holds()
        .forEach(
            hold ->
                hold.copies().stream()
                    .filter(copy -> copy.item().equals(plan.copies().get(hold.id())))
                    .map(Copy::at)
                    .findFirst()
                    .ifPresent(at -> places.put(TransferId.of(hold.id().value()), at)));
  }

  /** An item whose first box stayed is not there for the second. */
  private void move(Box box, UnitId end, DayOutcome outcome) {
    for (TransferId item : box.items()) {
      if (box.from().equals(places.get(item)) && !outcome.notFound().contains(item)) {
        places.put(item, end);
      }
    }
  }

  private static Map<BoxId, LocalTime> firstLoads(Plan plan) {
    Map<BoxId, LocalTime> first = new HashMap<>();
    for (Route route : plan.routes()) {
      for (Stop stop : route.stops()) {
        stop.load().forEach(box -> first.merge(box, stop.start(), (a, b) -> a.isBefore(b) ? a : b));
      }
    }
    return first;
  }
}
