package se.bokskjuts.optimizer.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.edit.EditRefusedException.Why;

/** A plan taken apart: stops by van, boxes, copies. Put together again, it has new times. */
final class Sheet {
  private static final String LEFT = "left when the plan was changed by hand";
  private static final String PINNED = "pinned to stay by the coordinator";

  DayProblem day;
  final Plan before;
  final Map<VanId, List<Visit>> visits = new LinkedHashMap<>();
  final Map<BoxId, Box> boxes = new LinkedHashMap<>();
  final Map<HoldId, ItemId> copies;
  final Set<BoxId> byHand;

  Sheet(EditState state) {
    day = state.day();
    before = state.plan();
    copies = new TreeMap<>(before.copies());
    byHand = new LinkedHashSet<>(state.byHand());
    day.vans().forEach(v -> visits.put(v.id(), new ArrayList<>()));
    for (Route route : before.routes()) {
      visits
          .computeIfAbsent(route.van(), v -> new ArrayList<>())
          .addAll(route.stops().stream().map(Visit::of).toList());
    }
    before.boxes().forEach(b -> boxes.put(b.id(), b));
  }

  List<Visit> getVisits(VanId van) {
    List<Visit> list = visits.get(van);
    if (list == null) {
      throw new EditRefusedException(Why.NO_SUCH_VAN, van);
    }
    return list;
  }

  Visit getVisit(VanId van, int stop) {
    List<Visit> list = getVisits(van);
    if (stop < 0 || stop >= list.size()) {
      throw new EditRefusedException(Why.NO_SUCH_STOP, van, stop + 1);
    }
    return list.get(stop);
  }

  Box getBox(BoxId id) {
    Box box = boxes.get(id);
    if (box == null) {
      throw new EditRefusedException(Why.NO_SUCH_BOX, id);
    }
    return box;
  }

  Van getVan(VanId id) {
    return day.vans().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
  }

  List<Visit> allVisits() {
    return visits.values().stream().flatMap(List::stream).toList();
  }

  /** The van and the place in its tour of every lift. */
  record Lift(VanId van, int stop, Visit visit) {}

  /** Where each box is loaded or unloaded. */
  Map<BoxId, List<Lift>> lifts(boolean loads) {
    Map<BoxId, List<Lift>> found = new HashMap<>();
    visits.forEach(
        (van, list) -> {
          for (int i = 0; i < list.size(); i++) {
            Visit visit = list.get(i);
            for (BoxId box : loads ? visit.load : visit.unload) {
              found.computeIfAbsent(box, b -> new ArrayList<>()).add(new Lift(van, i, visit));
            }
          }
        });
    return found;
  }

  /** The box rides no more; its items still stand in it. */
  void takeOff(BoxId box) {
    allVisits().forEach(v -> v.forget(box));
  }

  /** The box is not packed. What was to be sorted out of it does not go on either. */
  void unpack(BoxId id) {
    takeOff(id);
    Box box = boxes.remove(id);
    byHand.remove(id);
    if (box != null && box.sort()) {
      Set<TransferId> lost = new HashSet<>(box.items());
      takeOut(lost, b -> b.from().equals(box.to()));
    }
  }

  /** The items lie in none of the boxes; a box without items is not packed. */
  void takeOut(Set<TransferId> items, java.util.function.Predicate<Box> which) {
    for (Box box : List.copyOf(boxes.values())) {
      if (!which.test(box) || box.items().stream().noneMatch(items::contains)) {
        continue;
      }
      List<TransferId> rest = box.items().stream().filter(i -> !items.contains(i)).toList();
      if (rest.isEmpty()) {
        unpack(box.id());
      } else {
        boxes.put(box.id(), new Box(box.id(), box.from(), box.to(), box.sort(), rest));
      }
    }
  }

  /** All that must travel with the copies chosen. */
  Map<TransferId, Transfer> items() {
    Map<TransferId, Transfer> items = new LinkedHashMap<>();
    day.transfers().forEach(t -> items.put(t.id(), t));
    for (HoldRequest hold : day.holds()) {
      findCopy(hold, copies.get(hold.id()))
          .filter(c -> !c.at().equals(hold.to()))
          .ifPresent(
              c -> {
                Transfer moved = hold.asTransferFrom(c.at());
                items.put(moved.id(), moved);
              });
    }
    return items;
  }

  static Optional<Copy> findCopy(HoldRequest hold, @org.jspecify.annotations.Nullable ItemId item) {
    return hold.copies().stream().filter(c -> c.item().equals(item)).findFirst();
  }

  /** Everything in no box, with why: what was said before, or that it was left by hand. */
  List<Stay> stays() {
    Map<TransferId, String> said = new HashMap<>();
    before.stays().forEach(s -> said.put(s.transfer(), s.reason()));
    Set<TransferId> moving = new HashSet<>();
    boxes.values().forEach(b -> moving.addAll(b.items()));
    Set<TransferId> pinned = new HashSet<>();
    for (Pin pin : day.pins()) {
      if (pin instanceof Pin.Stays p) {
        pinned.add(p.transfer());
      }
    }
    return items().values().stream()
        .filter(t -> !moving.contains(t.id()) && !t.from().equals(t.to()))
        .map(Transfer::id)
        .sorted()
        .map(t -> new Stay(t, pinned.contains(t) ? PINNED : said.getOrDefault(t, LEFT)))
        .toList();
  }
}
