package se.bokskjuts.optimizer.planned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import se.bokskjuts.model.UnitId;

/** An item's way from box to box (H1, H7) and its delay. */
final class ItemEval {
  private static final Comparator<BoxEval> IN_TIME =
      Comparator.comparingInt(b -> b.firstLoaded.orElse(Integer.MAX_VALUE));
  final ItemFacts facts;
  final List<Breach> breaches = new ArrayList<>();
  final int days;
  private final String who;
  private UnitId place;

  ItemEval(DayFacts day, PlannedItem.State item, DayWays ways) {
    this.facts = item.facts();
    this.who = "item " + facts.id();
    this.place = item.at().orElse(facts.to());
    if (item.at().isEmpty()) {
      days = 2;
      return;
    }
    if (!item.travels()) {
      days = 0;
      return;
    }
    List<BoxEval> boxes = ways.boxesOf(facts.id());
    UnitId origin = place;
    boxes.stream().sorted(IN_TIME).forEach(new Walk(ways)::into);
    days = place.equals(facts.to()) ? 0 : isNearer(day, boxes, origin) ? 1 : 2;
  }

  private boolean isNearer(DayFacts day, List<BoxEval> boxes, UnitId origin) {
    if (boxes.isEmpty() || place.equals(origin)) {
      return false;
    }
    BoxEval last = boxes.get(0);
    for (BoxEval box : boxes) {
      if (box.firstLoaded.orElse(-1) > last.firstLoaded.orElse(-1)) {
        last = box;
      }
    }
    return last.box().sort()
        ? last.delivered.isPresent()
        : day.seconds(place, facts.to()) < day.seconds(last.box().from(), facts.to());
  }

  long ore() {
    return facts.delayOre(days);
  }

  CostLine costLine() {
    String what =
        days == 1 ? "one day away, at " + place : "not nearer to " + facts.to() + " than before";
    return new CostLine("delay", who, facts.id().value(), what, ore());
  }

  /** Walks the boxes in time. An item in a box that is not unpacked is locked in. */
  private final class Walk {
    private final DayWays ways;
    private OptionalInt sorted = OptionalInt.empty();
    private boolean lockedIn;

    Walk(DayWays ways) {
      this.ways = ways;
    }

    void into(BoxEval box) {
      if (lockedIn || !box.box().from().equals(place)) {
        String why = lockedIn ? " in a closed box" : "";
        breach("H1", "is packed into " + box.crate.id() + " but is at " + place + why, 1);
      } else if (sorted.isPresent()) {
        int early = sorted.getAsInt() - box.firstLoaded.orElse(0);
        if (box.firstLoaded.isEmpty() || early > 0) {
          breach("H7", "leaves " + place + " " + early + " s before it is sorted", early);
        }
      }
      place = box.place;
      if (box.box().sort() && box.delivered.isPresent()) {
        sorted = ways.readyAt(box);
        lockedIn = sorted.isEmpty();
      } else {
        lockedIn = true;
      }
    }

    private void breach(String rule, String what, long amount) {
      breaches.add(new Breach(rule, who, what, amount));
    }
  }
}
