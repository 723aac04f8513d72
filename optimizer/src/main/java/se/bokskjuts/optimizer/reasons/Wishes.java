package se.bokskjuts.optimizer.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/** What a plan leaves undone, as wishes. */
final class Wishes {
  private static final int SORT_POINTS = 2;
  private final DayProblem day;
  private final Plan plan;
  private final Map<TransferId, Transfer> items;

  private record Pair(UnitId from, UnitId to) {}

  Wishes(DayProblem day, Plan plan) {
    this.day = day;
    this.plan = plan;
    this.items = Items.of(day, plan).byId();
  }

  /** Transfers left at their origin, one wish for each pair of units. */
  List<Wish> left() {
    Set<TransferId> stays = new HashSet<>();
    plan.stays().stream().map(Stay::transfer).forEach(stays::add);
    return byPair(items.values().stream().filter(t -> stays.contains(t.id())).toList());
  }

  /** All that is left at a unit, to each of the nearest sort points. */
  List<Wish> toSort(List<Wish> left) {
    Map<UnitId, List<Transfer>> atUnit = new LinkedHashMap<>();
    left.forEach(w -> atUnit.computeIfAbsent(w.from(), u -> new ArrayList<>()).addAll(w.items()));
    List<Wish> wishes = new ArrayList<>();
    atUnit.forEach(
        (unit, all) ->
            nearestSortPoints(unit)
                .forEach(
                    point -> {
                      List<Transfer> on = all.stream().filter(t -> !t.to().equals(point)).toList();
                      if (!on.isEmpty()) {
                        wishes.add(new Wish(on, unit, point, true, Optional.empty()));
                      }
                    }));
    return wishes;
  }

  private List<UnitId> nearestSortPoints(UnitId unit) {
    return day.sortPoints().stream()
        .map(SortPoint::unit)
        .filter(p -> !p.equals(unit) && day.matrix().covers(p))
        .sorted(Comparator.comparingInt(p -> day.matrix().seconds(unit, p)))
        .limit(SORT_POINTS)
        .toList();
  }

  /** Items that a unit waits for at a sort point, one wish for each sort point. */
  List<Wish> fromSort(UnitId unit) {
    Set<TransferId> onTheWay = new HashSet<>();
    Map<TransferId, UnitId> at = new LinkedHashMap<>();
    plan.boxes().stream()
        .filter(b -> b.sort())
        .forEach(b -> b.items().forEach(i -> at.put(i, b.to())));
    plan.boxes().stream().filter(b -> !b.sort()).forEach(b -> onTheWay.addAll(b.items()));
    List<Transfer> waiting = new ArrayList<>();
    for (Map.Entry<TransferId, UnitId> entry : at.entrySet()) {
      Transfer t = items.get(entry.getKey());
      if (t != null && t.to().equals(unit) && !onTheWay.contains(t.id())) {
        waiting.add(
            new Transfer(
                t.id(),
                t.kind(),
                entry.getValue(),
                t.to(),
                t.millilitres(),
                t.grams(),
                t.waitedDays()));
      }
    }
    return byPair(waiting);
  }

  /** One wish for each copy that fills no other hold. */
  List<Wish> filling(HoldRequest hold) {
    Set<ItemId> used = new HashSet<>(plan.copies().values());
    List<Wish> wishes = new ArrayList<>();
    for (Copy copy : hold.copies()) {
      if (!used.contains(copy.item()) && !copy.at().equals(hold.to())) {
        wishes.add(
            new Wish(
                List.of(hold.asTransferFrom(copy.at())),
                copy.at(),
                hold.to(),
                false,
                Optional.of(new Wish.ChosenCopy(hold.id(), copy.item()))));
      }
    }
    return wishes;
  }

  boolean hasFreeCopyAtHome(HoldRequest hold) {
    return hold.copies().stream()
        .anyMatch(c -> c.at().equals(hold.to()) && !plan.copies().containsValue(c.item()));
  }

  private List<Wish> byPair(List<Transfer> transfers) {
    Map<Pair, List<Transfer>> pairs = new LinkedHashMap<>();
    for (Transfer t : transfers) {
      if (!t.from().equals(t.to()) && isKnown(t.from()) && isKnown(t.to())) {
        pairs.computeIfAbsent(new Pair(t.from(), t.to()), p -> new ArrayList<>()).add(t);
      }
    }
    List<Wish> wishes = new ArrayList<>();
    pairs.forEach((p, all) -> wishes.add(new Wish(all, p.from, p.to, false, Optional.empty())));
    return wishes;
  }

  private boolean isKnown(UnitId unit) {
    return day.findUnit(unit).isPresent();
  }
}
