package se.bokskjuts.optimizer.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.BoxNames;

/**
 * What was done by hand and no pin can say (domain.md 6): boxes put on a van, stops put to a van or
 * taken from one. A plan found without knowing of it is made over so that it holds there too, all
 * other boxes following or decided anew.
 */
public final class HandWork {
  private final EditState mine;
  private final HandCalls calls;
  private final Map<Box, VanId> boxes = new LinkedHashMap<>();

  /**
   * @param mine the plan as it was left, with the boxes whose way was chosen by hand
   */
  public HandWork(EditState mine, HandCalls calls) {
    this.mine = mine;
    this.calls = calls;
    mine.plan().boxes().stream()
        .filter(b -> mine.byHand().contains(b.id()))
        .forEach(b -> vanOf(b.id(), mine.plan()).ifPresent(van -> boxes.put(b, van)));
  }

  /** The van that loads the box first. */
  static Optional<VanId> vanOf(BoxId box, Plan plan) {
    return plan.routes().stream()
        .filter(r -> r.stops().stream().anyMatch(s -> s.load().contains(box)))
        .map(Route::van)
        .findFirst();
  }

  /** Whether the plan holds all that was done by hand. */
  public boolean isIn(Plan plan) {
    return calls.areIn(plan)
        && boxes.entrySet().stream()
            .allMatch(
                e ->
                    plan.boxes().contains(e.getKey())
                        && vanOf(e.getKey().id(), plan).equals(Optional.of(e.getValue())));
  }

  /**
   * The plan made over, with its true cost: the cheapest of those that keep all rules; empty where
   * its vans do not allow what was done by hand.
   */
  public Optional<Plan> into(Plan found) {
    if (isIn(found)) {
      return Optional.of(Editing.judge(EditState.of(mine.day(), found)).state().plan());
    }
    Sheet sheet = new Sheet(EditState.of(mine.day(), withFreeNames(found)));
    calls.unwanted().forEach(c -> sheet.getVisits(c.van()).removeIf(v -> isAt(v, c)));
    calls.wanted().forEach(c -> call(sheet, c));
    boxes.keySet().forEach(b -> clear(sheet, b));
    Rides rides = new Rides(sheet);
    for (Map.Entry<Box, VanId> e : boxes.entrySet()) {
      Box box = e.getKey();
      Optional<Rides.Ride> ride =
          rides.findRide(box, e.getValue(), OptionalInt.empty(), OptionalInt.empty());
      if (ride.isEmpty()) {
        return Optional.empty();
      }
      sheet.boxes.put(box.id(), box);
      rides.put(box.id(), ride.get());
      sheet.byHand.add(box.id());
    }
    rides.mend();
    return cheapest(new EditState(mine.day(), Retiming.plan(sheet, false), sheet.byHand));
  }

  /**
   * As much of it as the plan can be made over to hold: all of it, else the stops one after the
   * other and then the boxes one after the other; the plan as found where it can hold none.
   */
  public Plan mostInto(Plan found) {
    Optional<Plan> all = into(found);
    if (all.isPresent()) {
      return all.get();
    }
    Plan most = found;
    HandCalls held = HandCalls.NONE;
    for (HandCalls more : calls.oneByOne()) {
      HandCalls with = held.with(more);
      Optional<Plan> plan = only(Set.of(), with).into(found);
      if (plan.isPresent()) {
        most = plan.get();
        held = with;
      }
    }
    Set<BoxId> riding = new HashSet<>();
    for (Box box : boxes.keySet()) {
      Set<BoxId> with = new HashSet<>(riding);
      with.add(box.id());
      Optional<Plan> plan = only(with, held).into(found);
      if (plan.isPresent()) {
        most = plan.get();
        riding = with;
      }
    }
    return most;
  }

  private HandWork only(Set<BoxId> byHand, HandCalls some) {
    return new HandWork(new EditState(mine.day(), mine.plan(), byHand), some);
  }

  private Optional<Plan> cheapest(EditState kept) {
    return Stream.concat(
            Stream.of(kept), Repacking.of(kept.day(), kept.plan(), kept.byHand()).stream())
        .map(Editing::judge)
        .filter(e -> e.judgement().isFeasible() && isIn(e.state().plan()))
        .min(Comparator.comparing(e -> e.judgement().cost().total()))
        .map(e -> e.state().plan());
  }

  private static boolean isAt(Visit visit, HandCalls.Call call) {
    return visit.unit.equals(call.unit());
  }

  /** The van stops there, where it is the smallest detour, if it does not already. */
  private void call(Sheet sheet, HandCalls.Call call) {
    List<Visit> visits = sheet.getVisits(call.van());
    if (visits.stream().anyMatch(v -> isAt(v, call))) {
      return;
    }
    var van = sheet.getVan(call.van());
    List<UnitId> tour = new ArrayList<>(List.of(van.start()));
    visits.forEach(v -> tour.add(v.unit));
    tour.add(van.end());
    TravelMatrix roads = mine.day().matrix();
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int place = 0; place < tour.size() - 1; place++) {
      UnitId before = tour.get(place);
      UnitId after = tour.get(place + 1);
      long more =
          (long) roads.seconds(before, call.unit())
              + roads.seconds(call.unit(), after)
              - roads.seconds(before, after);
      if (more < least) {
        least = more;
        best = place;
      }
    }
    visits.add(best, new Visit(call.unit()));
  }

  /** What is in the hand's box lies in no other box of that part of its way; its copies are its. */
  private void clear(Sheet sheet, Box box) {
    Set<TransferId> lost = new HashSet<>();
    mine.plan().copies().entrySet().stream()
        .filter(e -> box.items().contains(TransferId.of(e.getKey().value())))
        .forEach(e -> lost.addAll(choose(sheet, e.getKey(), e.getValue())));
    strip(sheet, lost, b -> true);
    Set<TransferId> first = new HashSet<>();
    Set<TransferId> onward = new HashSet<>();
    var items = sheet.items();
    for (TransferId id : box.items()) {
      boolean begins = items.containsKey(id) && items.get(id).from().equals(box.from());
      (begins ? first : onward).add(id);
    }
    strip(sheet, first, b -> !(box.sort() && b.from().equals(box.to())));
    strip(sheet, onward, b -> b.from().equals(box.from()));
  }

  /** The copy fills this hold and no other; the holds that lost it. */
  private static Set<TransferId> choose(Sheet sheet, HoldId hold, ItemId item) {
    Set<TransferId> lost = new HashSet<>();
    sheet.copies.entrySet().stream()
        .filter(e -> e.getValue().equals(item) && !e.getKey().equals(hold))
        .forEach(e -> lost.add(TransferId.of(e.getKey().value())));
    sheet.copies.values().remove(item);
    sheet.copies.put(hold, item);
    return lost;
  }

  /** Takes the items out; what rides on from a box that is emptied so is left to the checker. */
  private static void strip(
      Sheet sheet, Set<TransferId> items, java.util.function.Predicate<Box> which) {
    for (Box box : List.copyOf(sheet.boxes.values())) {
      if (!which.test(box) || box.items().stream().noneMatch(items::contains)) {
        continue;
      }
      List<TransferId> rest = box.items().stream().filter(i -> !items.contains(i)).toList();
      if (rest.isEmpty()) {
        sheet.takeOff(box.id());
        sheet.boxes.remove(box.id());
      } else {
        sheet.boxes.put(box.id(), new Box(box.id(), box.from(), box.to(), box.sort(), rest));
      }
    }
  }

  /** The found boxes' names are other than those of the boxes put somewhere by hand. */
  private Plan withFreeNames(Plan found) {
    Set<BoxId> taken = new LinkedHashSet<>();
    boxes.keySet().forEach(b -> taken.add(b.id()));
    Map<BoxId, BoxId> names = new LinkedHashMap<>();
    found.boxes().stream().map(Box::id).filter(taken::add).forEach(id -> names.put(id, id));
    int number = 1;
    for (Box box : found.boxes()) {
      if (names.containsKey(box.id())) {
        continue;
      }
      while (!taken.add(BoxId.of("b" + number))) {
        number++;
      }
      names.put(box.id(), BoxId.of("b" + number));
    }
    return BoxNames.rename(found, names);
  }
}
