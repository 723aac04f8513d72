package se.bokskjuts.optimizer.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** The boxes as packed: contents (H2), limits (H3), empty boxes at hand (H12). */
final class Boxes {
  private final Map<BoxId, CheckedBox> byId = new LinkedHashMap<>();
  private final Day day;
  private final Demand demand;
  private final Findings findings;

  static Boxes of(Day day, Plan plan, Demand demand, Findings findings) {
    Boxes boxes = new Boxes(day, demand, findings);
    plan.boxes().forEach(boxes::read);
    return boxes;
  }

  private Boxes(Day day, Demand demand, Findings findings) {
    this.day = day;
    this.demand = demand;
    this.findings = findings;
  }

  Collection<CheckedBox> all() {
    return byId.values();
  }

  Optional<CheckedBox> find(BoxId id) {
    return Optional.ofNullable(byId.get(id));
  }

  private void read(Box box) {
    if (byId.containsKey(box.id())) {
      findings.add(Rule.FILE, "box " + box.id() + " twice");
      return;
    }
    for (TransferId item : box.items()) {
      if (!demand.items.containsKey(item)) {
        findings.add(Rule.FILE, "box " + box.id() + ": unknown item " + item);
      }
    }
    List<Transfer> known =
        box.items().stream().map(demand.items::get).filter(Objects::nonNull).toList();
    long grams = day.problem.boxType().emptyGrams();
    grams += known.stream().mapToLong(Transfer::grams).sum();
    checkLimits(box, known.stream().mapToLong(Transfer::millilitres).sum(), grams);
    checkAddress(box, known);
    byId.put(box.id(), new CheckedBox(box, grams));
  }

  private void checkLimits(Box box, long millilitres, long grams) {
    if (box.items().isEmpty() || new HashSet<>(box.items()).size() != box.items().size()) {
      findings.add(Rule.H3, "box " + box.id() + " is empty or names an item twice");
    }
    var type = day.problem.boxType();
    if (millilitres > type.millilitres() || grams > type.maxGrams()) {
      findings.add(
          Rule.H3,
          "box "
              + box.id()
              + ": "
              + thousandths(millilitres)
              + " l, "
              + thousandths(grams)
              + " kg");
    }
  }

  private void checkAddress(Box box, List<Transfer> known) {
    if (box.sort()) {
      if (!day.sortPoints().containsKey(box.to())) {
        findings.add(Rule.H2, "sort box " + box.id() + " goes to " + box.to() + ", no sort point");
      }
      return;
    }
    for (Transfer item : known) {
      if (!item.to().equals(box.to())) {
        findings.add(
            Rule.H2,
            "direct box "
                + box.id()
                + " to "
                + box.to()
                + " holds "
                + item.id()
                + " for "
                + item.to());
      }
    }
  }

  void checkEmptyBoxes() {
    Map<UnitId, Integer> packed = new LinkedHashMap<>();
    all().forEach(b -> packed.merge(b.box.from(), 1, Integer::sum));
    packed.forEach(
        (unit, n) -> {
          int most = day.findUnit(unit).map(Boxes::emptyBoxes).orElse(0);
          if (n > most) {
            findings.add(
                Rule.H12,
                n + " boxes are packed at " + unit + ", which has " + most + " empty ones");
          }
        });
  }

  private static int emptyBoxes(Unit unit) {
    return unit.emptyBoxes().orElse(Integer.MAX_VALUE);
  }

  /** Millilitres in litres, grams in kg. */
  static String thousandths(long value) {
    BigDecimal exact = BigDecimal.valueOf(value, 3).stripTrailingZeros();
    return exact.toPlainString();
  }
}
