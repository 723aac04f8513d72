package se.bokskjuts.optimizer.planned;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** A box's way over the vans that lift it: continuity (H1), where it is left (H4), docks (H6). */
final class BoxEval {
  final Crate crate;
  final List<Breach> breaches = new ArrayList<>();
  final UnitId place;
  final OptionalInt firstLoaded;
  final OptionalInt delivered;
  final boolean isLifted;
  private final List<Lift> lifts;

  BoxEval(DayFacts facts, Crate crate, List<List<Lift>> byVan) {
    this.crate = crate;
    this.lifts = byVan.stream().flatMap(List::stream).sorted(Lift.IN_TIME).toList();
    this.isLifted = !lifts.isEmpty();
    this.place =
        lifts.stream()
            .filter(l -> !l.isLoad())
            .reduce((a, b) -> b)
            .map(Lift::unit)
            .orElse(crate.box().from());
    this.firstLoaded = firstLoad();
    this.delivered = place.equals(crate.box().to()) ? lastUnload() : OptionalInt.empty();
    if (crate.isBox()) {
      check(facts);
    }
  }

  Box box() {
    return crate.box();
  }

  /** Counted at its address, whether or not it ever left (H10). */
  boolean isAtItsAddress() {
    return crate.isBox() && isLifted && place.equals(box().to());
  }

  boolean isSorted(DayFacts facts) {
    return box().sort() && delivered.isPresent() && facts.findSortPoint(box().to()).isPresent();
  }

  /** The van of the last unloading at its address, in the order of the plan. */
  VanId bringer() {
    return lifts.stream()
        .filter(l -> !l.isLoad() && l.unit().equals(box().to()))
        .max(Lift.IN_PLAN)
        .map(Lift::van)
        .orElseThrow(() -> new IllegalStateException("not delivered: " + crate));
  }

  private void check(DayFacts facts) {
    String who = "box " + crate.id();
    if (!isLifted) {
      breaches.add(new Breach("H1", who, "is packed but never loaded", 1));
      return;
    }
    Lift before = null;
    Lift unload = null;
    UnitId at = box().from();
    for (Lift lift : lifts) {
      boolean riding = before != null && before.isLoad();
      if (lift.isLoad()) {
        if (riding || !lift.unit().equals(at)) {
          breaches.add(new Breach("H1", who, "is loaded at " + lift.unit() + ", not there", 1));
        }
        if (unload != null) {
          checkDock(facts, who, lift, unload);
        }
      } else {
        if (!riding || !before.van().equals(lift.van())) {
          breaches.add(new Breach("H1", who, "is unloaded by " + lift.van() + ", not on it", 1));
        }
        unload = lift;
        at = lift.unit();
      }
      before = lift;
    }
    if (!place.equals(box().to()) && !facts.isDock(place)) {
      breaches.add(new Breach("H4", who, "is left at " + place + ", no dock", 1));
    }
  }

  private void checkDock(DayFacts facts, String who, Lift load, Lift unload) {
    if (!facts.isDock(load.unit())) {
      breaches.add(new Breach("H6", who, "changes van at " + load.unit() + ", no dock", 1));
    }
    long early = (long) unload.depart() + facts.day.dockSeconds() - load.start();
    if (early > 0) {
      breaches.add(new Breach("H6", who, "goes on " + early + " s too early", early));
    }
  }

  /** The last load before any unload. */
  private OptionalInt firstLoad() {
    OptionalInt first = OptionalInt.empty();
    for (Lift lift : lifts) {
      if (!lift.isLoad()) {
        return first;
      }
      first = OptionalInt.of(lift.start());
    }
    return first;
  }

  private OptionalInt lastUnload() {
    return lifts.stream()
        .filter(l -> !l.isLoad())
        .mapToInt(Lift::depart)
        .reduce((earlier, later) -> later);
  }
}
