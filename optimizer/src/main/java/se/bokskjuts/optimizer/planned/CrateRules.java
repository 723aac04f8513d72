package se.bokskjuts.optimizer.planned;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.TransferId;

/** What a box may hold (H2, H3). */
final class CrateRules {
  private CrateRules() {}

  static List<Breach> breaches(DayFacts facts, Crate crate) {
    List<Breach> breaches = new ArrayList<>();
    if (crate.isBox()) {
      address(facts, crate.box(), breaches);
      limits(facts, crate.box(), breaches);
    }
    return breaches;
  }

  private static void address(DayFacts facts, Box box, List<Breach> breaches) {
    String who = "box " + box.id();
    if (box.sort()) {
      if (facts.findSortPoint(box.to()).isEmpty()) {
        breaches.add(
            new Breach("H2", who, "is to be sorted at " + box.to() + ", no sort point", 1));
      }
      return;
    }
    for (TransferId item : box.items()) {
      if (!facts.items.get(item).to().equals(box.to())) {
        breaches.add(new Breach("H2", who, "holds " + item + ", which goes elsewhere", 1));
      }
    }
  }

  private static void limits(DayFacts facts, Box box, List<Breach> breaches) {
    String who = "box " + box.id();
    if (box.items().isEmpty() || new HashSet<>(box.items()).size() < box.items().size()) {
      breaches.add(new Breach("H3", who, "is empty or names an item twice", 1));
    }
    BoxType type = facts.day.boxType();
    long volume = -type.millilitres();
    for (TransferId item : box.items()) {
      volume += facts.items.get(item).millilitres();
    }
    long weight = facts.grossGrams(box) - type.maxGrams();
    if (volume > 0 || weight > 0) {
      String what =
          "is over its limits by " + Math.max(0, volume) + " ml, " + Math.max(0, weight) + " g";
      breaches.add(new Breach("H3", who, what, Math.max(volume, weight)));
    }
  }
}
