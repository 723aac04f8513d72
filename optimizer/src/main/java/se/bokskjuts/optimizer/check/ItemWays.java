package se.bokskjuts.optimizer.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** Every item's way through its boxes (H1, H7), and how many days it is from its destination. */
final class ItemWays {
  private static final Comparator<CheckedBox> IN_TIME =
      Comparator.comparing((CheckedBox b) -> b.firstLoaded == null)
          .thenComparingInt(b -> b.firstLoaded == null ? 0 : b.firstLoaded);
  private final Map<TransferId, List<CheckedBox>> boxesOf = new HashMap<>();
  private final Day day;
  private final Findings findings;

  /** Days still to go when the day ends: 0, 1 or 2 ({@code domain.md} 5, delay). */
  final Map<TransferId, Integer> days = new LinkedHashMap<>();

  static ItemWays of(Day day, Demand demand, Boxes boxes, Plan plan, Findings findings) {
    ItemWays ways = new ItemWays(day, findings);
    for (CheckedBox box : boxes.all()) {
      box.box
          .items()
          .forEach(i -> ways.boxesOf.computeIfAbsent(i, x -> new ArrayList<>()).add(box));
    }
    demand.items.values().forEach(ways::follow);
    ways.checkStays(demand, plan);
    return ways;
  }

  private ItemWays(Day day, Findings findings) {
    this.day = day;
    this.findings = findings;
  }

  private void follow(Transfer item) {
    List<CheckedBox> boxes = new ArrayList<>(boxesOf.getOrDefault(item.id(), List.of()));
    boxes.sort(IN_TIME);
    UnitId place = walk(item, boxes);
    int left = place.equals(item.to()) ? 0 : isNearer(item, boxesOf.get(item.id()), place) ? 1 : 2;
    days.put(item.id(), left);
  }

  private UnitId walk(Transfer item, List<CheckedBox> boxes) {
    UnitId place = item.from();
    Integer ready = null;
    boolean closed = false;
    for (CheckedBox box : boxes) {
      checkPacking(item, box, place, closed, ready);
      place = box.place;
      if (box.box.sort() && box.delivered != null) {
        ready = box.sorted;
        closed = ready == null;
      } else {
        closed = true;
      }
    }
    return place;
  }

  private void checkPacking(
      Transfer item, CheckedBox box, UnitId place, boolean closed, @Nullable Integer ready) {
    if (closed || !box.box.from().equals(place)) {
      findings.add(
          Rule.H1,
          "item "
              + item.id()
              + " is packed into box "
              + box.id()
              + " at "
              + box.box.from()
              + " but is at "
              + place
              + (closed ? " in a closed box" : ""));
    } else if (ready != null && (box.firstLoaded == null || box.firstLoaded < ready)) {
      findings.add(
          Rule.H7,
          "item "
              + item.id()
              + " leaves "
              + place
              + " in box "
              + box.id()
              + " before it is sorted");
    }
  }

  /**
   * At its sort point, or in a direct box at a dock nearer to its address than where it was packed.
   */
  private boolean isNearer(Transfer item, @Nullable List<CheckedBox> boxes, UnitId place) {
    if (boxes == null || place.equals(item.from())) {
      return false;
    }
    CheckedBox last = boxes.get(0);
    for (CheckedBox box : boxes) {
      last = isLater(box, last) ? box : last;
    }
    if (last.box.sort()) {
      return last.delivered != null;
    }
    OptionalInt fromHere = day.seconds(place, item.to());
    OptionalInt fromPacking = day.seconds(last.box.from(), item.to());
    if (fromHere.isEmpty() || fromPacking.isEmpty()) {
      findings.add(Rule.FILE, "item " + item.id() + " travels to or from an unknown unit");
      return false;
    }
    return fromHere.getAsInt() < fromPacking.getAsInt();
  }

  private static boolean isLater(CheckedBox one, CheckedBox other) {
    if (one.firstLoaded == null || other.firstLoaded == null) {
      return one.firstLoaded != null;
    }
    return one.firstLoaded > other.firstLoaded;
  }

  int count(int daysLeft) {
    return (int) days.values().stream().filter(d -> d == daysLeft).count();
  }

  private void checkStays(Demand demand, Plan plan) {
    Set<TransferId> listed = new HashSet<>();
    for (Stay stay : plan.stays()) {
      listed.add(stay.transfer());
    }
    Set<TransferId> still = new TreeSet<>();
    for (Transfer item : demand.items.values()) {
      if (!boxesOf.containsKey(item.id()) && !item.from().equals(item.to())) {
        still.add(item.id());
      }
    }
    still.removeAll(listed);
    for (TransferId item : still) {
      findings.add(
          Rule.STAYS,
          "item " + item + " stays at its origin but is not listed in stays with a reason");
    }
  }
}
