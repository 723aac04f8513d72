package se.bokskjuts.optimizer.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.reasons.PlanReasons.Left;
import se.bokskjuts.optimizer.reasons.PlanReasons.Missed;
import se.bokskjuts.optimizer.reasons.PlanReasons.Unfilled;

/** Puts the reasons of one plan together; what costs most is tried first. */
final class Reasoning {
  private final Map<Wish, Outcome> tried = new HashMap<>();
  private final DayProblem day;
  private final Plan plan;
  private final Trials trials;
  private final Wishes wishes;
  private final List<Wish> left;
  private final List<Wish> toSort;

  Reasoning(DayProblem day, Plan plan, Trials trials) {
    this.day = day;
    this.plan = plan;
    this.trials = trials;
    this.wishes = new Wishes(day, plan);
    this.left = wishes.left();
    this.toSort = wishes.toSort(left);
  }

  PlanReasons reasons() {
    List<UnitId> missedUnits = missedUnits();
    List<Missed> missed = missedUnits.stream().map(u -> new Missed(u, missed(u))).toList();
    List<Unfilled> unfilled =
        day.holds().stream()
            .filter(h -> !plan.copies().containsKey(h.id()))
            .map(h -> new Unfilled(h.id(), unfilled(h)))
            .toList();
    List<Left> leftBehind = new ArrayList<>();
    left.stream().sorted(dearestFirst()).forEach(w -> leftBehind.add(left(w)));
    return new PlanReasons(
        leftBehind,
        missed,
        unfilled,
        new BoxChoices(day, plan).list(),
        CostShares.of(day, plan, missedUnits),
        ConstraintLine.list(day, plan));
  }

  private Outcome attempt(Wish wish) {
    return tried.computeIfAbsent(wish, trials::attempt);
  }

  private Comparator<Wish> dearestFirst() {
    return Comparator.comparing((Wish w) -> delay(w)).reversed();
  }

  private Money delay(Wish wish) {
    Rates rates = day.rates();
    Money sum = Money.ZERO;
    for (Transfer item : wish.items()) {
      sum = sum.plus(Money.ofSek(rates.delay(item.kind(), 2, item.waitedDays())));
    }
    return sum;
  }

  private Left left(Wish wish) {
    Outcome outcome = attempt(wish);
    for (Wish sort : toSort) {
      if (sort.from().equals(wish.from())) {
        outcome = outcome.withRemediesOf(attempt(sort));
      }
    }
    return new Left(
        wish.items().stream().map(Transfer::id).toList(), wish.from(), wish.to(), outcome);
  }

  /** The most promising thing that a van could do there tells; all remedies count. */
  private Outcome missed(UnitId unit) {
    List<Wish> there = new ArrayList<>(wishes.fromSort(unit));
    toSort.stream().filter(w -> w.touches(unit)).forEach(there::add);
    left.stream().filter(w -> w.touches(unit)).sorted(dearestFirst()).limit(6).forEach(there::add);
    day.holds().stream()
        .filter(h -> h.to().equals(unit) && !plan.copies().containsKey(h.id()))
        .forEach(h -> there.addAll(wishes.filling(h)));
    return together(there.stream().map(this::attempt).toList());
  }

  private static Outcome together(List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return Outcome.of(Obstacle.of(ObstacleKind.NOT_TRIED));
    }
    Outcome best =
        outcomes.stream()
            .min(
                Comparator.comparing((Outcome o) -> !o.isPossible())
                    .thenComparing(o -> o.remedies().isEmpty())
                    .thenComparingInt(o -> o.obstacles().size()))
            .orElseThrow();
    for (Outcome other : outcomes) {
      best = best.withRemediesOf(other);
    }
    return best;
  }

  private Outcome unfilled(HoldRequest hold) {
    if (hold.copies().isEmpty()) {
      return Outcome.of(Obstacle.of(ObstacleKind.NO_COPY));
    }
    if (wishes.hasFreeCopyAtHome(hold)) {
      return Outcome.of(Obstacle.of(ObstacleKind.COPY_AT_HOME));
    }
    List<Wish> filling = wishes.filling(hold);
    return filling.isEmpty()
        ? Outcome.of(Obstacle.of(ObstacleKind.COPY_TAKEN, "hold", taker(hold)))
        : together(filling.stream().map(this::attempt).toList());
  }

  private String taker(HoldRequest hold) {
    return plan.copies().entrySet().stream()
        .filter(e -> hold.copies().stream().anyMatch(c -> c.item().equals(e.getValue())))
        .map(e -> e.getKey().value())
        .sorted()
        .findFirst()
        .orElse("");
  }

  private List<UnitId> missedUnits() {
    Set<UnitId> wanted = new HashSet<>();
    Items.of(day, plan)
        .byId()
        .values()
        .forEach(
            t -> {
              wanted.add(t.from());
              wanted.add(t.to());
            });
    day.holds().stream()
        .filter(h -> !plan.copies().containsKey(h.id()))
        .forEach(h -> wanted.add(h.to()));
    plan.routes().stream()
        .flatMap(r -> r.stops().stream())
        .filter(s -> !s.load().isEmpty() || !s.unload().isEmpty())
        .forEach(s -> wanted.remove(s.unit()));
    return day.units().stream()
        .filter(Unit::promised)
        .map(Unit::id)
        .filter(wanted::contains)
        .toList();
  }
}
