package se.bokskjuts.optimizer.reasons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Van;
import se.bokskjuts.optimizer.check.PlanChecker;

/**
 * Tries wishes on a plan: every van, every pair of stops old and new. What a van cannot do by
 * itself is told at once; what it can do is put into the plan and judged by the checker.
 */
final class Trials {
  private static final Comparator<Attempt> BEST =
      Comparator.<Attempt>comparingInt(a -> a.against).thenComparingDouble(a -> a.sek);

  /**
   * Ways of one van that are judged before it is said that other boxes or a pin stand against it.
   */
  private static final int WAYS = 6;

  private final DayProblem day;
  private final Plan plan;
  private final Places places;
  private final BooleanSupplier stop;
  private final Money cost;
  private final Map<BoxId, Long> grossGrams = new HashMap<>();
  private final Map<Van, Attempt> now = new HashMap<>();
  private int judgementsLeft;

  /**
   * @param judgements how often the checker may be asked at most
   */
  Trials(DayProblem day, Plan plan, int judgements, BooleanSupplier stop) {
    this.day = day;
    this.plan = plan;
    this.places = new Places(day);
    this.stop = stop;
    this.judgementsLeft = judgements;
    this.cost = PlanChecker.judge(day, plan).cost().total();
    Items items = Items.of(day, plan);
    plan.boxes().forEach(b -> grossGrams.put(b.id(), items.grossGrams(b)));
    day.vans()
        .forEach(v -> now.put(v, new Attempt(places, Visits.of(v, plan, grossGrams, places))));
  }

  Money cost() {
    return cost;
  }

  Outcome attempt(Wish wish) {
    WishPacking packing = new WishPacking(wish, day.boxType());
    if (packing.boxes.isEmpty()) {
      return Outcome.of(Obstacle.of(ObstacleKind.BOX_SIZE, "item", packing.tooBig.get(0).id()));
    }
    if (day.vans().isEmpty()) {
      return Outcome.of(Obstacle.of(ObstacleKind.NO_VAN));
    }
    if (judgementsLeft <= 0 || stop.getAsBoolean()) {
      return Outcome.of(Obstacle.of(ObstacleKind.NOT_TRIED));
    }
    List<List<Attempt>> vans = new ArrayList<>();
    for (Van van : day.vans()) {
      vans.add(ways(van, wish, packing));
    }
    vans.removeIf(List::isEmpty);
    vans.sort(Comparator.comparingDouble(ways -> extra(ways.get(0))));
    return judged(wish, packing, vans);
  }

  /**
   * The van's ways with the fewest obstacles, the cheapest first; of ways that make the plan's
   * visits equally late the cheapest alone, since others wait for all of them alike.
   */
  private List<Attempt> ways(Van van, Wish wish, WishPacking packing) {
    long grams = (long) day.boxType().emptyGrams() * packing.boxes.size();
    grams += wish.items().stream().mapToLong(i -> i.grams()).sum();
    Visits visits = Visits.of(van, plan, grossGrams, places);
    List<Attempt> all =
        visits
            .carrying(places.get(wish.from()), places.get(wish.to()), packing.ids(), grams)
            .stream()
            .map(way -> new Attempt(places, way))
            .sorted(BEST)
            .toList();
    Map<Integer, Attempt> byDelay = new LinkedHashMap<>();
    all.stream()
        .filter(way -> way.against == all.get(0).against)
        .forEach(way -> byDelay.putIfAbsent(way.timing.delay(), way));
    return List.copyOf(byDelay.values());
  }

  /** SEK more than the van costs now, roughly. */
  private double extra(Attempt attempt) {
    Attempt before = now.get(attempt.visits.van());
    return attempt.sek - (before.visits.list().isEmpty() ? 0 : before.sek);
  }

  private Outcome judged(Wish wish, WishPacking packing, List<List<Attempt>> vans) {
    List<Obstacle> obstacles = new ArrayList<>();
    List<Remedy> remedies = new ArrayList<>();
    for (List<Attempt> ways : vans) {
      Attempt attempt = ways.get(0);
      List<Obstacle> against = attempt.obstacles();
      if (against.isEmpty()) {
        against = judge(wish, packing, ways);
      }
      obstacles.addAll(oneOfAKind(against));
      remedy(wish, packing, attempt, against).ifPresent(remedies::add);
    }
    boolean tried = obstacles.stream().anyMatch(o -> o.kind() != ObstacleKind.NOT_TRIED);
    if (tried) {
      obstacles.removeIf(o -> o.kind() == ObstacleKind.NOT_TRIED);
    }
    return new Outcome(obstacles, remedies);
  }

  /** A van that is late everywhere is late: the first of each kind tells; not serving tells all. */
  private static List<Obstacle> oneOfAKind(List<Obstacle> all) {
    Map<ObstacleKind, Obstacle> first = new EnumMap<>(ObstacleKind.class);
    all.forEach(o -> first.putIfAbsent(o.kind(), o));
    return first.containsKey(ObstacleKind.SERVES)
        ? List.of(first.get(ObstacleKind.SERVES))
        : List.copyOf(first.values());
  }

  /**
   * What stands against the van's first way, or against the first of the others that neither boxes
   * nor pins forbid: the way that moves the plan's visits least is among those judged.
   */
  private List<Obstacle> judge(Wish wish, WishPacking packing, List<Attempt> ways) {
    if (judgementsLeft <= 0) {
      return List.of(Obstacle.of(ObstacleKind.NOT_TRIED));
    }
    List<Obstacle> first = judge(wish, packing, ways.get(0));
    if (!isOfTheWay(first)) {
      return first;
    }
    Attempt calmest = Collections.min(ways, Comparator.comparingInt(way -> way.timing.delay()));
    Set<Attempt> others = new LinkedHashSet<>(ways.subList(1, Math.min(WAYS, ways.size())));
    others.add(calmest);
    for (Attempt other : others) {
      if (judgementsLeft > 0 && !stop.getAsBoolean()) {
        List<Obstacle> against = judge(wish, packing, other);
        if (!isOfTheWay(against)) {
          return against;
        }
      }
    }
    return first;
  }

  /** Whether boxes or pins stand against this way that need not stand against another. */
  private static boolean isOfTheWay(List<Obstacle> against) {
    return against.stream()
        .anyMatch(o -> o.kind() == ObstacleKind.CONNECTION || o.kind() == ObstacleKind.PIN);
  }

  private List<Obstacle> judge(Wish wish, WishPacking packing, Attempt attempt) {
    if (!attempt.timing.isWithinTheDay()) {
      return attempt.obstacles();
    }
    judgementsLeft--;
    Judgement judgement = PlanChecker.judge(day, TrialPlan.of(plan, wish, packing, attempt));
    if (!judgement.isFeasible()) {
      return new Broken(day, plan, wish, packing, attempt.visits.van()).obstacles(judgement);
    }
    long more = judgement.cost().total().ore() - cost.ore();
    ObstacleKind kind = more >= 0 ? ObstacleKind.DEARER : ObstacleKind.CHEAPER;
    return List.of(Obstacle.of(kind, "van", attempt.visits.van().id(), "ore", Math.abs(more)));
  }

  private Optional<Remedy> remedy(
      Wish wish, WishPacking packing, Attempt attempt, List<Obstacle> against) {
    Optional<Remedies.Change> change = Remedies.of(day, against);
    if (change.isEmpty() || judgementsLeft <= 0 || !attempt.timing.isWithinTheDay()) {
      return Optional.empty();
    }
    judgementsLeft--;
    Plan trial = TrialPlan.of(plan, wish, packing, attempt);
    Judgement judgement = PlanChecker.judge(change.get().day(), trial);
    Money saves = cost.minus(judgement.cost().total());
    return judgement.isFeasible() && saves.ore() > 0
        ? Optional.of(change.get().saving(saves))
        : Optional.empty();
  }
}
