package se.bokskjuts.optimizer.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.BoxNames;
import se.bokskjuts.optimizer.search.GivenStops;

/**
 * Decides the boxes of given stops anew, by the search's own reckoning. Boxes put somewhere by hand
 * ride where they were put; what is in them is not decided again. A box of the same lane keeps the
 * name of the old one that it has most in common with.
 */
final class Repacking {
  private final DayProblem day;
  private final Plan kept;
  private final Set<BoxId> byHand;

  private Repacking(DayProblem day, Plan kept, Set<BoxId> byHand) {
    this.day = day;
    this.kept = kept;
    this.byHand = byHand;
  }

  /** The plans to choose from; none where the stops mean nothing to the search. */
  static List<EditState> of(DayProblem day, Plan kept, Set<BoxId> byHand) {
    Repacking repacking = new Repacking(day, kept, byHand);
    return GivenStops.pack(repacking.dayForOthers(), kept).stream()
        .map(repacking::finish)
        .map(plan -> new EditState(day, plan, byHand))
        .toList();
  }

  private Set<TransferId> inHandBoxes() {
    Set<TransferId> items = new HashSet<>();
    kept.boxes().stream()
        .filter(b -> byHand.contains(b.id()))
        .forEach(b -> items.addAll(b.items()));
    return items;
  }

  /** The day without what rides by hand, and without the boxes that takes. */
  private DayProblem dayForOthers() {
    if (byHand.isEmpty()) {
      return day;
    }
    Set<TransferId> settled = inHandBoxes();
    List<Transfer> transfers =
        day.transfers().stream().filter(t -> !settled.contains(t.id())).toList();
    List<HoldRequest> holds =
        day.holds().stream().filter(h -> !settled.contains(TransferId.of(h.id().value()))).toList();
    Map<UnitId, Integer> in = new HashMap<>();
    Map<UnitId, Integer> packed = new HashMap<>();
    for (Box box : kept.boxes()) {
      if (byHand.contains(box.id())) {
        in.merge(box.to(), 1, Integer::sum);
        packed.merge(box.from(), 1, Integer::sum);
      }
    }
    List<Unit> units =
        day.units().stream()
            .map(u -> UnitRoom.less(u, in.getOrDefault(u.id(), 0), packed.getOrDefault(u.id(), 0)))
            .toList();
    return day.withUnits(units).withDemand(transfers, holds);
  }

  private Plan finish(Plan packed) {
    Plan named = BoxNames.rename(packed, kept, byHand);
    Sheet sheet = new Sheet(new EditState(day, named, byHand));
    if (!byHand.isEmpty()) {
      addHandBoxes(sheet);
      return Retiming.plan(sheet, false);
    }
    return sheet.before;
  }

  private void addHandBoxes(Sheet sheet) {
    Map<BoxId, Box> boxes = new LinkedHashMap<>();
    kept.boxes().forEach(b -> boxes.put(b.id(), b));
    byHand.forEach(id -> sheet.boxes.put(id, boxes.get(id)));
    Set<TransferId> settled = inHandBoxes();
    kept.copies()
        .forEach(
            (hold, item) -> {
              if (settled.contains(TransferId.of(hold.value()))) {
                sheet.copies.put(hold, item);
              }
            });
    for (Route route : kept.routes()) {
      List<Visit> visits = sheet.getVisits(route.van());
      for (int i = 0; i < route.stops().size() && i < visits.size(); i++) {
        Stop stop = route.stops().get(i);
        stop.unload().stream().filter(byHand::contains).forEach(visits.get(i).unload::add);
        stop.load().stream().filter(byHand::contains).forEach(visits.get(i).load::add);
      }
    }
  }
}
