package se.bokskjuts.optimizer.search;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stay;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;

/**
 * Turns evaluated routes into a plan: real boxes with real contents, true times, stays in words.
 */
final class PlanBuilder {
  /** What would be tomorrow, in routes that break rules of time. */
  private static final int DAY_END = 86_399;

  private final Instance in;
  private final Evaluator evaluator;
  private final Timetable times;
  private final Lanes lanes;
  private final BoxPacking packing;
  private final List<BoxDraft> drafts = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final Map<Integer, List<BoxId>> loads = new HashMap<>();
  private final Map<Integer, List<BoxId>> unloads = new HashMap<>();
  private final Set<TransferId> moving = new HashSet<>();
  private final Map<Integer, List<Transfer>> holdsOfGroup = new HashMap<>();
  private final Map<Integer, List<Transfer>> inflow = new HashMap<>();
  private final Map<HoldId, ItemId> copies = new TreeMap<>();
  private final Map<TransferId, Transfer> chosen = new HashMap<>();

  private PlanBuilder(Evaluator evaluator) {
    this.evaluator = evaluator;
    in = evaluator.in;
    times = evaluator.times;
    lanes = evaluator.lanes;
    packing = new BoxPacking(in.boxItemGrams, in.boxMl);
  }

  /**
   * The plan of the routes that the evaluator holds, its cost not yet filled in; empty where more
   * boxes than reckoned make its times break a rule.
   */
  static Optional<Plan> build(Evaluator evaluator) {
    PlanBuilder builder = new PlanBuilder(evaluator);
    builder.pack();
    return builder.times.compute() ? Optional.of(builder.plan()) : Optional.empty();
  }

  /** As {@link #build}, with times that may break rules. */
  static Plan buildAnyway(Evaluator evaluator) {
    PlanBuilder builder = new PlanBuilder(evaluator);
    builder.pack();
    builder.times.estimate();
    builder.times.computeReady();
    return builder.plan();
  }

  /** As {@link #build}, every item's way looked at anew; empty where that keeps no times. */
  static Optional<Plan> buildPolished(Evaluator evaluator, int kicks) {
    PlanBuilder builder = new PlanBuilder(evaluator);
    builder.draft();
    return new Polishing(evaluator, builder.packing, kicks)
        .polish(new Polishing.Contents(builder.drafts, builder.copies))
        .map(builder::rewrite);
  }

  private void pack() {
    draft();
    numberAll();
  }

  private void draft() {
    readCopies();
    packSortBoxes();
    packDirectBoxes();
    new LoadShedding(in, times).shed(drafts);
  }

  private void numberAll() {
    drafts.forEach(this::number);
    for (int k = 0; k < times.stopCount; k++) {
      times.boxes[k] = listOf(loads, k).size() + listOf(unloads, k).size();
    }
  }

  private Plan rewrite(Polishing.Contents contents) {
    drafts.clear();
    drafts.addAll(contents.drafts());
    copies.clear();
    copies.putAll(contents.copies());
    chosen.values().removeIf(t -> !in.pins.copies.containsKey(HoldId.of(t.id().value())));
    numberAll();
    return plan();
  }

  private Plan plan() {
    return new Plan(in.day.date(), copies, boxes, routes(), stays(), PlanCost.ZERO);
  }

  private static <T> List<T> listOf(Map<Integer, List<T>> map, int key) {
    return map.getOrDefault(key, List.of());
  }

  private static <T> void put(Map<Integer, List<T>> map, int key, T value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  private void readCopies() {
    Demand demand = in.demand;
    for (int h = 0; h < demand.holdCount; h++) {
      int c = lanes.copyOf[h];
      if (c < 0) {
        continue;
      }
      HoldRequest hold = demand.holds.get(h);
      ItemId item = Demand.copiesAllowed(in, hold).get(c - demand.firstCopy[h]).item();
      copies.put(hold.id(), item);
      if (demand.copyGroup[c] >= 0) {
        Transfer moved = hold.asTransferFrom(in.unitIds[demand.copyAt[c]]);
        put(holdsOfGroup, demand.copyGroup[c], moved);
        chosen.put(moved.id(), moved);
      }
    }
  }

  /** What of the group is worth sorting: what its delay saves must exceed the sorting. */
  private List<Transfer> worthSorting(int g, boolean sameDay) {
    List<Transfer> worth = new ArrayList<>(listOf(holdsOfGroup, g));
    for (Transfer t : in.demand.items.get(g)) {
      double delay = Demand.delayOf(in, t.kind(), t.waitedDays());
      if ((sameDay ? 2 * delay : delay) > in.sortCost) {
        worth.add(t);
      }
    }
    return worth;
  }

  private void packSortBoxes() {
    Demand demand = in.demand;
    for (int a = 0; a < in.unitCount; a++) {
      for (int s = 0; s < in.sortCount; s++) {
        int at = a * in.sortCount + s;
        if (lanes.sortBoxes.boxes[at] == 0) {
          continue;
        }
        List<Transfer> items = new ArrayList<>();
        for (int g = demand.firstOfUnit[a]; g < demand.firstOfUnit[a + 1]; g++) {
          byte mode = lanes.mode[g];
          if (mode >= Lanes.SORTED && lanes.sortOf[g] == s) {
            List<Transfer> worth = worthSorting(g, mode == Lanes.SORTED_SAME_DAY);
            items.addAll(worth);
            boolean today = mode == Lanes.SORTED_SAME_DAY && evaluator.sameDayHolds(g);
            if (today && demand.to[g] != in.sortUnit[s]) {
              int onward = demand.groupFromSort[s * in.unitCount + demand.to[g]];
              worth.forEach(t -> put(inflow, onward, t));
            }
          }
        }
        Connections w = evaluator.ways;
        packLane(
            a,
            in.sortUnit[s],
            true,
            items,
            w.sorts.inLoad[at],
            w.sorts.inUnload[at],
            w.sorts.inDockOut[at],
            w.sorts.inDockIn[at]);
      }
    }
  }

  private void packDirectBoxes() {
    Demand demand = in.demand;
    for (int g = 0; g < demand.groupCount; g++) {
      if (lanes.mode[g] == Lanes.DIRECT) {
        List<Transfer> items = new ArrayList<>(demand.items.get(g));
        items.addAll(listOf(holdsOfGroup, g));
        items.addAll(listOf(inflow, g));
        packLane(
            demand.from[g],
            demand.to[g],
            false,
            items,
            lanes.load[g],
            lanes.unload[g],
            lanes.dockOut[g],
            lanes.dockIn[g]);
      }
    }
  }

  private void packLane(
      int from,
      int to,
      boolean sort,
      List<Transfer> items,
      int load,
      int unload,
      int dockOut,
      int dockIn) {
    for (List<Transfer> content : packing.pack(items)) {
      drafts.add(new BoxDraft(from, to, sort, content, load, unload, dockOut, dockIn));
    }
  }

  private void number(BoxDraft draft) {
    BoxId id = BoxId.of("b" + (boxes.size() + 1));
    List<TransferId> ids = draft.items().stream().map(Transfer::id).sorted().toList();
    boxes.add(new Box(id, in.unitIds[draft.from()], in.unitIds[draft.to()], draft.sort(), ids));
    moving.addAll(ids);
    put(loads, draft.load(), id);
    put(unloads, draft.unload(), id);
    if (draft.changesVan()) {
      put(unloads, draft.dockOut(), id);
      put(loads, draft.dockIn(), id);
    }
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (int v = 0; v < in.vanCount; v++) {
      if (!times.isUsed(v)) {
        continue;
      }
      List<Stop> stops = new ArrayList<>();
      List<Break> breaks = new ArrayList<>();
      for (int k = times.firstStop[v]; k < times.firstStop[v + 1]; k++) {
        if (times.breakLength[k] > 0) {
          int after = k - times.firstStop[v] - 1;
          breaks.add(new Break(after, time(times.breakAt[k]), times.breakLength[k]));
        }
        stops.add(
            new Stop(
                in.unitIds[times.unit[k]],
                time(times.arrive[k]),
                time(times.start[k]),
                time(times.depart[k]),
                listOf(unloads, k),
                listOf(loads, k)));
      }
      if (times.endBreakLength[v] > 0) {
        breaks.add(new Break(stops.size() - 1, time(times.endBreakAt[v]), times.endBreakLength[v]));
      }
      routes.add(
          new Route(
              in.day.vans().get(v).id(),
              time(times.routeStart[v]),
              time(times.routeEnd[v]),
              stops,
              breaks));
    }
    return routes;
  }

  private static LocalTime time(int second) {
    return LocalTime.ofSecondOfDay(Math.min(second, DAY_END));
  }

  private List<Stay> stays() {
    List<Transfer> all = new ArrayList<>(in.day.transfers());
    all.addAll(chosen.values());
    return all.stream()
        .filter(t -> !moving.contains(t.id()) && !t.from().equals(t.to()))
        .sorted((s, t) -> s.id().compareTo(t.id()))
        .map(t -> new Stay(t.id(), reason(t)))
        .toList();
  }

  private String reason(Transfer t) {
    if (in.pins.stays.contains(t.id())) {
      return "pinned to stay by the coordinator";
    }
    if (!in.fitsBox(t.grams(), t.millilitres())) {
      return "too heavy or too large for a box";
    }
    int a = in.indexOf(t.from());
    int b = in.indexOf(t.to());
    boolean called = evaluator.ways.firstVisit[a] != Connections.NONE;
    if (!called) {
      return "no van calls at " + t.from() + " today";
    }
    if (evaluator.ways.firstVisit[b] == Connections.NONE) {
      return "no van calls at " + t.to() + " today, and sorting costs more than the delay it saves";
    }
    return "a box from " + t.from() + " would cost more than the delay it saves";
  }
}
