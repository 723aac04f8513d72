package se.bokskjuts.optimizer.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.optimizer.edit.Sheet.Lift;

/**
 * When what a stop loads is there: boxes that change van (H6), items that are sorted (H7). What
 * would be ready only tomorrow is not waited for.
 */
final class Readiness {
  private final Sheet sheet;

  private Readiness(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Notes on every visit before when it may not begin; true if that moved one that has begun. */
  static boolean note(Sheet sheet) {
    return new Readiness(sheet).note();
  }

  private boolean note() {
    Map<BoxId, List<Lift>> unloads = sheet.lifts(false);
    Map<TransferId, Integer> sorted = sortedAt(unloads);
    boolean late = false;
    for (Visit visit : sheet.allVisits()) {
      int ready = 0;
      for (BoxId id : visit.load) {
        ready = Math.max(ready, ready(id, visit, unloads, sorted));
      }
      visit.notBefore = ready;
      late |= ready > visit.start;
    }
    return late;
  }

  private int ready(
      BoxId id, Visit visit, Map<BoxId, List<Lift>> unloads, Map<TransferId, Integer> sorted) {
    Box box = Objects.requireNonNull(sheet.boxes.get(id));
    if (!visit.unit.equals(box.from())) {
      return unloads.getOrDefault(id, List.of()).stream()
          .filter(l -> l.visit() != visit && l.visit().unit.equals(visit.unit))
          .mapToInt(l -> l.visit().depart + sheet.day.dockSeconds())
          .min()
          .orElse(0);
    }
    return box.items().stream()
        .filter(i -> !box.sort() && sorted.containsKey(i))
        .mapToInt(sorted::get)
        .max()
        .orElse(0);
  }

  /** When each item is sorted at the sort point that its sort box goes to, if today. */
  private Map<TransferId, Integer> sortedAt(Map<BoxId, List<Lift>> unloads) {
    Map<TransferId, Integer> sorted = new HashMap<>();
    for (SortPoint point : sheet.day.sortPoints()) {
      int free = point.opens().toSecondOfDay();
      for (Map.Entry<Lift, List<Box>> lot : lotsAt(point, unloads)) {
        int items = lot.getValue().stream().mapToInt(b -> b.items().size()).sum();
        free = Math.max(free, lot.getKey().visit().depart) + items * point.secondsPerItem();
        if (free <= point.closes().toSecondOfDay()) {
          int ready = free;
          lot.getValue().forEach(b -> b.items().forEach(i -> sorted.put(i, ready)));
        }
      }
    }
    return sorted;
  }

  /** First come, first served: by departure, ties by van. */
  private List<Map.Entry<Lift, List<Box>>> lotsAt(SortPoint point, Map<BoxId, List<Lift>> unloads) {
    Map<Lift, List<Box>> lots = new HashMap<>();
    for (Box box : sheet.boxes.values()) {
      if (box.sort() && box.to().equals(point.unit())) {
        unloads.getOrDefault(box.id(), List.of()).stream()
            .filter(l -> l.visit().unit.equals(point.unit()))
            .findFirst()
            .ifPresent(l -> lots.computeIfAbsent(l, x -> new ArrayList<>()).add(box));
      }
    }
    return lots.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Lift, List<Box>> e) -> e.getKey().visit().depart)
                .thenComparing(e -> e.getKey().van()))
        .toList();
  }
}
