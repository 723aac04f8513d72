package se.bokskjuts.api.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;

/** A plan read along its boxes: which vans carry each box, which boxes carry each item. */
final class Journeys {
  /** One van's part of a box's way; the stops by their index in the route. */
  record Ride(Route route, int loadedAt, int unloadedAt) {
    Stop loading() {
      return route.stops().get(loadedAt);
    }

    Stop unloading() {
      return route.stops().get(unloadedAt);
    }
  }

  private final DayProblem day;
  private final Map<BoxId, Box> boxes = new HashMap<>();
  private final Map<TransferId, Transfer> transfers = new HashMap<>();
  private final Map<TransferId, List<Box>> boxesOfItem = new HashMap<>();
  private final Map<BoxId, List<Ride>> rides = new HashMap<>();
  private final List<HoldRequest> localHolds = new ArrayList<>();

  Journeys(DayProblem day, Plan plan) {
    this.day = day;
    day.transfers().forEach(t -> transfers.put(t.id(), t));
    day.holds().forEach(h -> readHold(h, plan));
    for (Box box : plan.boxes()) {
      boxes.put(box.id(), box);
      box.items().forEach(t -> boxesOfItem.computeIfAbsent(t, k -> new ArrayList<>()).add(box));
    }
    plan.routes().forEach(this::readRoute);
    rides
        .values()
        .forEach(r -> r.sort((a, b) -> a.loading().start().compareTo(b.loading().start())));
  }

  private void readHold(HoldRequest hold, Plan plan) {
    ItemId chosen = plan.copies().get(hold.id());
    for (Copy copy : hold.copies()) {
      if (copy.item().equals(chosen)) {
        if (copy.at().equals(hold.to())) {
          localHolds.add(hold);
        }
        Transfer moved = hold.asTransferFrom(copy.at());
        transfers.put(moved.id(), moved);
      }
    }
  }

  private void readRoute(Route route) {
    Map<BoxId, Integer> aboard = new HashMap<>();
    for (int i = 0; i < route.stops().size(); i++) {
      for (BoxId box : route.stops().get(i).unload()) {
        Integer loadedAt = aboard.remove(box);
        if (loadedAt != null) {
          rides.computeIfAbsent(box, k -> new ArrayList<>()).add(new Ride(route, loadedAt, i));
        }
      }
      for (BoxId box : route.stops().get(i).load()) {
        aboard.put(box, i);
      }
    }
  }

  Box getBox(BoxId id) {
    Box box = boxes.get(id);
    if (box == null) {
      throw new IllegalArgumentException("a stop of the plan names box " + id + ", which it lacks");
    }
    return box;
  }

  Transfer getTransfer(TransferId id) {
    Transfer transfer = transfers.get(id);
    if (transfer == null) {
      throw new IllegalArgumentException(
          "the plan names transfer " + id + ", which the day and the chosen copies lack");
    }
    return transfer;
  }

  /** Holds filled by a copy that already stands at the unit where the reader collects. */
  List<HoldRequest> localHolds() {
    return localHolds;
  }

  /** In the order of time; empty for a box that no van carries. */
  List<Ride> rides(BoxId box) {
    return rides.getOrDefault(box, List.of());
  }

  /** The ride on which this route takes the box aboard at this stop. */
  Optional<Ride> findRide(BoxId box, Route route, int loadedAt) {
    return rides(box).stream()
        .filter(r -> r.route().van().equals(route.van()) && r.loadedAt() == loadedAt)
        .findFirst();
  }

  /** The box into which the item is packed where this one is sorted. */
  Optional<Box> findNextBox(TransferId item, Box box) {
    return boxesOfItem.getOrDefault(item, List.of()).stream()
        .filter(b -> b.from().equals(box.to()) && !b.id().equals(box.id()))
        .findFirst();
  }

  /** The box in which the item came to where this one is packed; empty at its origin. */
  Optional<Box> findPreviousBox(TransferId item, Box box) {
    return boxesOfItem.getOrDefault(item, List.of()).stream()
        .filter(b -> b.to().equals(box.from()) && !b.id().equals(box.id()))
        .findFirst();
  }

  /** Items and empty box together. */
  int grams(Box box) {
    return day.boxType().emptyGrams()
        + box.items().stream().mapToInt(i -> getTransfer(i).grams()).sum();
  }
}
