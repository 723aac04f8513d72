package se.bokskjuts.optimizer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Transfer;

/**
 * Packs the boxes of a plan anew, item by item, over its routes: the search decides whole groups,
 * here each item finds its own way. What comes out keeps the times' rules, or nothing does.
 */
final class Polishing {
  private static final int TRIES = 4;

  /** On a small day: choices of ways that are looked at for one kick. */
  private static final int CHOICES_PER_KICK = 500;

  private final Instance in;
  private final Timetable times;
  private final Connections connections;
  private final BoxPacking packing;
  private final Set<Long> broken = new HashSet<>();
  private final int kicks;
  private boolean noMoreHandling;

  /** Boxes and copies of holds. */
  record Contents(List<BoxDraft> drafts, Map<HoldId, ItemId> copies) {}

  Polishing(Evaluator evaluator, BoxPacking packing, int kicks) {
    this.kicks = kicks;
    in = evaluator.in;
    times = evaluator.times;
    connections = evaluator.ways;
    this.packing = packing;
  }

  /** Empty where no way was found to keep the times. */
  Optional<Contents> polish(Contents plain) {
    for (int tries = 0; tries < TRIES; tries++) {
      if (!reckon(plain.drafts())) {
        return Optional.empty();
      }
      connections.read();
      Contents polished = repack(plain);
      if (!reckon(polished.drafts()) || !docksHold(polished.drafts())) {
        noMoreHandling = true;
      } else if (sortingHolds(polished.drafts())) {
        return Optional.of(polished);
      }
    }
    return Optional.empty();
  }

  /** The times with these boxes; false if they break a rule. */
  private boolean reckon(List<BoxDraft> drafts) {
    Arrays.fill(times.boxes, 0, times.stopCount, 0);
    Arrays.fill(times.sortItems, 0, times.stopCount, 0);
    for (BoxDraft draft : drafts) {
      times.boxes[draft.load()]++;
      times.boxes[draft.unload()]++;
      if (draft.changesVan()) {
        times.boxes[draft.dockOut()]++;
        times.boxes[draft.dockIn()]++;
      }
      if (draft.sort()) {
        times.sortItems[draft.unload()] += draft.items().size();
      }
    }
    return times.compute();
  }

  private boolean docksHold(List<BoxDraft> drafts) {
    return drafts.stream()
        .filter(BoxDraft::changesVan)
        .allMatch(d -> times.start[d.dockIn()] >= times.depart[d.dockOut()] + in.dockSeconds);
  }

  private boolean sortingHolds(List<BoxDraft> drafts) {
    boolean holds = true;
    Map<Transfer, BoxDraft> sorted = new TreeMap<>((s, t) -> s.id().compareTo(t.id()));
    for (BoxDraft draft : drafts) {
      if (draft.sort()) {
        draft.items().forEach(t -> sorted.put(t, draft));
      }
    }
    for (BoxDraft draft : drafts) {
      for (Transfer item : draft.sort() ? List.<Transfer>of() : draft.items()) {
        BoxDraft before = sorted.get(item);
        if (before != null && times.ready[before.unload()] > times.start[draft.load()]) {
          broken.add(CargoWays.link(before.unload(), draft.load()));
          holds = false;
        }
      }
    }
    return holds;
  }

  private Contents repack(Contents plain) {
    Cargo cargo = in.cargo();
    CargoWays ways = new CargoWays(in, cargo, connections, times, broken);
    CargoState state = new CargoState(in, cargo, times);
    CargoWay[] begin = new CargoStart(in, cargo, ways, times).of(plain);
    for (int i = 0; i < cargo.count; i++) {
      state.add(i, begin[i]);
    }
    if (noMoreHandling) {
      state.keepHandling();
    }
    new Repacking(cargo, ways, state).run(kicks);
    if (cargo.isSmall()) {
      new EveryWay(in, cargo, ways, state, unvisited()).run(kicks * CHOICES_PER_KICK);
    }
    return new Contents(drafts(cargo, ways, state), copies(cargo, state, plain));
  }

  /** SEK for promised units at which no van stops, whatever the boxes. */
  private double unvisited() {
    double sum = 0;
    for (int u = 0; u < in.unitCount; u++) {
      boolean missed = in.demand.wantedByTransfers[u];
      sum += missed && connections.firstVisit[u] == Connections.NONE ? in.missedCost[u] : 0;
    }
    return sum;
  }

  private List<BoxDraft> drafts(Cargo cargo, CargoWays ways, CargoState state) {
    List<BoxDraft> drafts = new ArrayList<>();
    for (CargoLane lane : ways.lanes) {
      List<Transfer> items = new ArrayList<>();
      for (int i : lane.contents()) {
        items.add(cargo.transfer(i, Math.max(0, state.way[i].copy())));
      }
      for (List<Transfer> content : packing.pack(items)) {
        drafts.add(
            new BoxDraft(
                lane.from,
                lane.to,
                lane.sort,
                content,
                lane.load,
                lane.unload,
                lane.dockOut,
                lane.dockIn));
      }
    }
    return drafts;
  }

  private Map<HoldId, ItemId> copies(Cargo cargo, CargoState state, Contents plain) {
    Map<HoldId, ItemId> copies = new TreeMap<>();
    for (int i = 0; i < cargo.count; i++) {
      if (cargo.hold[i] >= 0) {
        HoldId id = in.demand.holds.get(cargo.hold[i]).id();
        int c = state.way[i].copy();
        if (c >= 0) {
          copies.put(
              id, Demand.copiesAllowed(in, in.demand.holds.get(cargo.hold[i])).get(c).item());
        } else if (in.demand.copyIsPinned[cargo.hold[i]] && plain.copies().containsKey(id)) {
          copies.put(id, plain.copies().get(id));
        }
      }
    }
    return copies;
  }
}
