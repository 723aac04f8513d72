package se.bokskjuts.optimizer.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.VanId;

/** When each sort point is done with each arriving box (H7): first come, first served. */
final class Sorting {
  private static final Comparator<Arrival> FIRST_COME =
      Comparator.comparingInt(Arrival::depart).thenComparing(Arrival::van);

  /** The boxes of one stop are one lot. */
  private record Arrival(int depart, VanId van) {}

  private Sorting() {}

  /** How many items pass a sort point, each time counted. */
  static int run(Day day, Boxes boxes) {
    return day.sortPoints().values().stream().mapToInt(point -> sortAt(point, boxes)).sum();
  }

  private static int sortAt(SortPoint point, Boxes boxes) {
    int items = 0;
    int opens = point.opens().toSecondOfDay();
    long free = 0;
    for (Map.Entry<Arrival, List<CheckedBox>> lot : lotsAt(point, boxes).entrySet()) {
      int n = lot.getValue().stream().mapToInt(b -> b.box.items().size()).sum();
      items += n;
      free = Math.max(Math.max(lot.getKey().depart(), free), opens);
      free += (long) n * point.secondsPerItem();
      boolean today = free <= point.closes().toSecondOfDay();
      for (CheckedBox box : lot.getValue()) {
        box.sorted = today ? (Integer) (int) free : null;
      }
    }
    return items;
  }

  private static Map<Arrival, List<CheckedBox>> lotsAt(SortPoint point, Boxes boxes) {
    Map<Arrival, List<CheckedBox>> lots = new TreeMap<>(FIRST_COME);
    for (CheckedBox box : boxes.all()) {
      if (box.box.sort() && box.box.to().equals(point.unit()) && box.delivered != null) {
        Arrival arrival = new Arrival(box.delivered, bringer(box));
        lots.computeIfAbsent(arrival, a -> new ArrayList<>()).add(box);
      }
    }
    return lots;
  }

  private static VanId bringer(CheckedBox box) {
    return box.events.stream()
        .filter(e -> !e.isLoad() && e.unit().equals(box.box.to()))
        .reduce((first, last) -> last)
        .map(CheckedBox.Event::van)
        .orElseThrow(() -> new IllegalStateException("box " + box.id() + " was not delivered"));
  }
}
