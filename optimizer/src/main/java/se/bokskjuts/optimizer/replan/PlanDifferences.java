package se.bokskjuts.optimizer.replan;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** Compares a published plan with a new one of the same day. */
public final class PlanDifferences {
  private final Plan before;
  private final Plan after;
  private final Duration freeShift;
  private final Set<VanId> out;
  private final List<PlanDifference> found = new ArrayList<>();
  private final List<Call> removed = new ArrayList<>();
  private final List<Call> added = new ArrayList<>();

  private record Call(VanId van, Stop stop) {}

  private PlanDifferences(Plan before, Plan after, Duration freeShift, Set<VanId> out) {
    this.before = before;
    this.after = after;
    this.freeShift = freeShift;
    this.out = out;
  }

  /**
   * In the order of the day; empty if the plans are the same.
   *
   * @param freeShift a stop may begin so much earlier or later before it counts as moved
   * @param out vans that broke down
   */
  public static List<PlanDifference> between(
      Plan before, Plan after, Duration freeShift, Set<VanId> out) {
    return new PlanDifferences(before, after, freeShift, out).compare();
  }

  /** What the differences cost. */
  public static Money price(List<PlanDifference> differences, ReplanPrices prices) {
    long stops = differences.stream().filter(d -> d.kind().isOfStop()).count();
    int drivers = driversToTell(differences).size();
    return Money.ofOre(
        stops * prices.perChangedStop().ore() + drivers * prices.perDriverTold().ore());
  }

  /** Vans whose stops, times or boxes are others, broken ones left out. */
  public static Set<VanId> driversToTell(List<PlanDifference> differences) {
    Set<VanId> told = new TreeSet<>();
    for (PlanDifference d : differences) {
      d.van().ifPresent(told::add);
      d.toVan().ifPresent(told::add);
    }
    differences.stream()
        .filter(d -> d.kind() == DifferenceKind.VAN_OUT)
        .forEach(d -> d.van().ifPresent(told::remove));
    return told;
  }

  private List<PlanDifference> compare() {
    if (before.equals(after.withCost(before.cost()))) {
      return List.of();
    }
    Set<VanId> vans = new LinkedHashSet<>();
    before.routes().forEach(r -> vans.add(r.van()));
    after.routes().forEach(r -> vans.add(r.van()));
    vans.forEach(this::compare);
    pairStops();
    List<PlanDifference> inOrder = new ArrayList<>(found);
    inOrder.sort(Comparator.comparing(PlanDifferences::timeOf));
    inOrder.addAll(new BoxDifferences(before, after).list());
    return inOrder;
  }

  private static LocalTime timeOf(PlanDifference d) {
    return d.kind() == DifferenceKind.VAN_OUT
        ? LocalTime.MIN
        : d.before().or(d::after).orElse(LocalTime.MAX);
  }

  private static Optional<Route> find(Plan plan, VanId van) {
    return plan.routes().stream().filter(r -> r.van().equals(van)).findFirst();
  }

  private void compare(VanId van) {
    Optional<Route> old = find(before, van);
    Optional<Route> now = find(after, van);
    List<Stop> oldStops = old.map(Route::stops).orElse(List.of());
    List<Stop> newStops = now.map(Route::stops).orElse(List.of());
    if (out.contains(van)) {
      LocalTime time = now.map(Route::end).orElse(old.map(Route::start).orElse(LocalTime.MIN));
      PlanDifference d = PlanDifference.of(DifferenceKind.VAN_OUT).of(van).after(time);
      found.add(newStops.isEmpty() ? d : d.at(newStops.get(newStops.size() - 1).unit()));
    } else if (old.isEmpty()) {
      LocalTime start = now.orElseThrow().start();
      found.add(PlanDifference.of(DifferenceKind.VAN_ADDED).of(van).after(start));
    } else if (now.isEmpty()) {
      LocalTime start = old.get().start();
      found.add(PlanDifference.of(DifferenceKind.VAN_UNUSED).of(van).before(start));
    } else if (isMoved(old.get().end(), now.get().end())) {
      found.add(
          PlanDifference.of(DifferenceKind.VAN_HOME)
              .of(van)
              .before(old.get().end())
              .after(now.get().end()));
    }
    match(van, oldStops, newStops);
  }

  /** A visit of a unit is its van's next visit there in the other plan. */
  private void match(VanId van, List<Stop> oldStops, List<Stop> newStops) {
    List<Stop> rest = new ArrayList<>(newStops);
    List<Stop> unmatched = new ArrayList<>();
    for (Stop old : oldStops) {
      Optional<Stop> same =
          rest.stream()
              .filter(s -> s.unit().equals(old.unit()))
              .min(Comparator.comparing(s -> Duration.between(old.start(), s.start()).abs()));
      if (same.isPresent() && isNearest(old, same.get(), oldStops)) {
        rest.remove(same.get());
        compare(van, old, same.get());
      } else {
        unmatched.add(old);
      }
    }
    unmatched.forEach(s -> removed.add(new Call(van, s)));
    rest.stream().filter(s -> !out.contains(van)).forEach(s -> added.add(new Call(van, s)));
  }

  private static boolean isNearest(Stop old, Stop now, List<Stop> oldStops) {
    Duration away = Duration.between(old.start(), now.start()).abs();
    return oldStops.stream()
        .filter(s -> s.unit().equals(old.unit()) && s != old)
        .noneMatch(s -> Duration.between(s.start(), now.start()).abs().compareTo(away) < 0);
  }

  private void compare(VanId van, Stop old, Stop now) {
    boolean hadBoxes = !old.load().isEmpty() || !old.unload().isEmpty();
    boolean hasBoxes = !now.load().isEmpty() || !now.unload().isEmpty();
    PlanDifference here =
        PlanDifference.of(DifferenceKind.STOP_MISSED).of(van).at(old.unit()).before(old.start());
    if (hadBoxes && !hasBoxes && old.start().equals(now.start())) {
      found.add(here);
      return;
    }
    if (isMoved(old.start(), now.start())) {
      found.add(here.as(DifferenceKind.STOP_MOVED_IN_TIME).after(now.start()));
    }
    PlanDifference then = here.before(now.start());
    note(then.as(DifferenceKind.UNLOADS_REMOVED), old.unload(), now.unload());
    note(then.as(DifferenceKind.LOADS_REMOVED), old.load(), now.load());
    note(then.as(DifferenceKind.UNLOADS_ADDED), now.unload(), old.unload());
    note(then.as(DifferenceKind.LOADS_ADDED), now.load(), old.load());
  }

  private void note(PlanDifference difference, List<BoxId> here, List<BoxId> there) {
    List<BoxId> only = here.stream().filter(b -> !there.contains(b)).toList();
    if (!only.isEmpty()) {
      found.add(difference.boxes(only));
    }
  }

  private boolean isMoved(LocalTime one, LocalTime other) {
    return Duration.between(one, other).abs().compareTo(freeShift) > 0;
  }

  private void pairStops() {
    for (Call old : removed) {
      Optional<Call> taken =
          added.stream().filter(a -> a.stop().unit().equals(old.stop().unit())).findFirst();
      PlanDifference d =
          PlanDifference.of(DifferenceKind.STOP_REMOVED)
              .of(old.van())
              .at(old.stop().unit())
              .before(old.stop().start())
              .boxes(boxes(old.stop()));
      if (taken.isPresent()) {
        added.remove(taken.get());
        Call now = taken.get();
        boolean same = now.van().equals(old.van());
        PlanDifference moved =
            d.after(now.stop().start())
                .boxes(boxes(now.stop()))
                .as(same ? DifferenceKind.STOP_MOVED_IN_TIME : DifferenceKind.STOP_TO_OTHER_VAN);
        found.add(same ? moved : moved.to(now.van()));
      } else {
        found.add(d);
      }
    }
    added.forEach(
        now ->
            found.add(
                PlanDifference.of(DifferenceKind.STOP_ADDED)
                    .of(now.van())
                    .at(now.stop().unit())
                    .after(now.stop().start())
                    .boxes(boxes(now.stop()))));
  }

  private static List<BoxId> boxes(Stop stop) {
    List<BoxId> all = new ArrayList<>(stop.unload());
    all.addAll(stop.load());
    return all;
  }

  /** What is packed otherwise, unit by unit. */
  private static final class BoxDifferences {
    private final Plan before;
    private final Plan after;
    private final List<PlanDifference> found = new ArrayList<>();

    BoxDifferences(Plan before, Plan after) {
      this.before = before;
      this.after = after;
    }

    List<PlanDifference> list() {
      Map<BoxId, Box> old = byId(before);
      Map<BoxId, Box> now = byId(after);
      note(DifferenceKind.BOXES_REMOVED, before, b -> !now.containsKey(b.id()));
      note(DifferenceKind.BOXES_ADDED, after, b -> !old.containsKey(b.id()));
      note(
          DifferenceKind.BOXES_REPACKED,
          after,
          b ->
              old.containsKey(b.id())
                  && !Set.copyOf(old.get(b.id()).items()).equals(Set.copyOf(b.items())));
      Map<TransferId, UnitId> travelled = origins(before);
      Map<TransferId, UnitId> travels = origins(after);
      noteItems(DifferenceKind.ITEMS_STAY, travelled, travels.keySet());
      noteItems(DifferenceKind.ITEMS_TRAVEL, travels, travelled.keySet());
      return found;
    }

    private static Map<BoxId, Box> byId(Plan plan) {
      Map<BoxId, Box> boxes = new LinkedHashMap<>();
      plan.boxes().forEach(b -> boxes.put(b.id(), b));
      return boxes;
    }

    private void note(DifferenceKind kind, Plan plan, Predicate<Box> isDifferent) {
      Map<UnitId, List<BoxId>> byUnit = new TreeMap<>();
      plan.boxes().stream()
          .filter(isDifferent)
          .forEach(b -> byUnit.computeIfAbsent(b.from(), u -> new ArrayList<>()).add(b.id()));
      byUnit.forEach((u, ids) -> found.add(PlanDifference.of(kind).at(u).boxes(ids)));
    }

    /** Where each item is packed first. */
    private static Map<TransferId, UnitId> origins(Plan plan) {
      Map<TransferId, UnitId> origins = new TreeMap<>();
      plan.boxes().stream()
          .filter(b -> !b.sort())
          .forEach(b -> b.items().forEach(t -> origins.put(t, b.from())));
      plan.boxes().stream()
          .filter(Box::sort)
          .forEach(b -> b.items().forEach(t -> origins.put(t, b.from())));
      return origins;
    }

    private void noteItems(
        DifferenceKind kind, Map<TransferId, UnitId> here, Set<TransferId> there) {
      Map<UnitId, List<TransferId>> byUnit = new TreeMap<>();
      here.forEach(
          (item, unit) -> {
            if (!there.contains(item)) {
              byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(item);
            }
          });
      byUnit.forEach((u, ids) -> found.add(PlanDifference.of(kind).at(u).items(ids)));
    }
  }
}
