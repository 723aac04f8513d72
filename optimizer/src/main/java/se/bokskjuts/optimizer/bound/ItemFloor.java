package se.bokskjuts.optimizer.bound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/** What items cost at least if vans stop everywhere, and what a unit without a visit costs them. */
final class ItemFloor {
  private final DayProblem day;
  private final double split;
  private final double boxCost;
  private final double sortCost;
  private final int mostInBox;
  private final Set<UnitId> sortPoints = new HashSet<>();
  private final Map<UnitId, Double> price = new HashMap<>();
  private final Map<List<UnitId>, Integer> inLane = new HashMap<>();
  private final Map<UnitId, Integer> from = new HashMap<>();
  private final Map<UnitId, Integer> to = new HashMap<>();
  private double base;

  /**
   * @param split share of what an item loses for want of a visit at its destination that is asked
   *     of the destination; the rest is asked of its origin
   */
  ItemFloor(DayProblem day, double split) {
    this.day = day;
    this.split = split;
    double second = day.vans().stream().mapToDouble(ItemFloor::perSecond).min().orElse(0);
    int lift = day.units().stream().mapToInt(Unit::secondsPerBox).min().orElse(0);
    boxCost =
        day.rates().perBox().doubleValue()
            + 2 * (day.rates().perLift().doubleValue() + lift * second);
    sortCost = day.rates().perItemSorted().doubleValue();
    day.sortPoints().forEach(s -> sortPoints.add(s.unit()));
    mostInBox = mostInBox();
    day.transfers().forEach(t -> count(t.from(), t.to()));
    day.holds().forEach(h -> h.copies().forEach(c -> count(c.at(), h.to())));
    day.transfers().forEach(this::add);
    day.holds().forEach(this::add);
  }

  static double perSecond(Van van) {
    return van.perHour().doubleValue() / 3600;
  }

  private int mostInBox() {
    int grams = Integer.MAX_VALUE;
    int ml = Integer.MAX_VALUE;
    for (Transfer t : day.transfers()) {
      grams = Math.min(grams, t.grams());
      ml = Math.min(ml, t.millilitres());
    }
    for (HoldRequest h : day.holds()) {
      grams = Math.min(grams, h.grams());
      ml = Math.min(ml, h.millilitres());
    }
    int byGrams = day.boxType().itemGrams() / Math.max(1, grams);
    int byMl = day.boxType().millilitres() / Math.max(1, ml);
    return Math.max(1, Math.min(byGrams, byMl));
  }

  private void count(UnitId a, UnitId b) {
    inLane.merge(List.of(a, b), 1, Integer::sum);
    from.merge(a, 1, Integer::sum);
    to.merge(b, 1, Integer::sum);
  }

  private void add(Transfer t) {
    if (!t.from().equals(t.to())) {
      double d = delay(t.kind(), t.waitedDays());
      add(d, t.to(), List.of(t.from()));
    }
  }

  private void add(HoldRequest h) {
    boolean local = h.copies().stream().anyMatch(c -> c.at().equals(h.to()));
    double d = delay(TransferKind.HOLD, h.waitedDays());
    if (h.copies().isEmpty()) {
      base += 2 * d;
    } else if (!local) {
      List<UnitId> at = new ArrayList<>(new HashSet<>(h.copies().stream().map(Copy::at).toList()));
      add(d, h.to(), at);
    }
  }

  /** An item for unit b that stands at one of the units. */
  private void add(double d, UnitId b, List<UnitId> at) {
    double both = 2 * d;
    double noEnd = 2 * d;
    for (UnitId a : at) {
      both = Math.min(both, withBoth(d, a, b));
      noEnd = Math.min(noEnd, withoutEnd(d, a, b));
    }
    base += both;
    double ofEnd = split * Math.max(0, noEnd - both);
    price.merge(b, ofEnd, Double::sum);
    if (at.size() == 1) {
      price.merge(at.get(0), 2 * d - both - ofEnd, Double::sum);
    }
  }

  private double delay(TransferKind kind, int waited) {
    return day.rates().delay(kind, 1, waited).doubleValue();
  }

  /** SEK of an item from a to b where vans lift boxes at both. */
  private double withBoth(double d, UnitId a, UnitId b) {
    int mates = sortPoints.contains(a) ? to.get(b) : inLane.get(List.of(a, b));
    double sorted = sortCost + share(from.get(a) + (sortPoints.contains(a) ? allItems() : 0));
    double onward = sortPoints.contains(b) ? 0 : Math.min(d, share(to.get(b)));
    return Math.min(share(mates), sorted + onward);
  }

  /** SEK of an item from a to b where no van lifts a box at b: a day late at best. */
  private double withoutEnd(double d, UnitId a, UnitId b) {
    int mates = sortPoints.contains(a) ? to.get(b) : inLane.get(List.of(a, b));
    double sorted = sortCost + share(from.get(a) + (sortPoints.contains(a) ? allItems() : 0));
    return Math.min(2 * d, d + Math.min(share(mates), sorted));
  }

  private int allItems() {
    return day.transfers().size() + day.holds().size();
  }

  /** An item's share of a box in which so many could ride. */
  private double share(int mates) {
    return boxCost / Math.min(mostInBox, mates);
  }

  /** SEK that all items cost at least, wherever vans stop. */
  double base() {
    return base;
  }

  /** SEK more by unit at which no van lifts a box: its items', and its promise. */
  Map<UnitId, Double> priceOfNoVisit() {
    Map<UnitId, Double> all = new HashMap<>(price);
    Set<UnitId> wanted = new HashSet<>();
    day.transfers().forEach(t -> wanted.addAll(List.of(t.from(), t.to())));
    double missed = day.rates().perMissedVisit().doubleValue();
    for (Unit unit : day.units()) {
      if (unit.promised() && wanted.contains(unit.id())) {
        all.merge(unit.id(), missed * (1 + unit.missedDays()), Double::sum);
      }
    }
    return all;
  }
}
