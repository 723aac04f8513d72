package se.bokskjuts.optimizer.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.bokskjuts.optimizer.oracle.TinyDay.Item;

/** Boxes of one origin, address and ride, with the items packed into them. */
final class TinyLane {
  final int from;
  final int to;
  final boolean sort;
  final int[] ride;
  final int end;
  final double boxCost;
  final List<Item> items = new ArrayList<>();
  int boxes;
  private final int boxGrams;
  private final int boxMl;

  TinyLane(TinyStops stops, int from, int to, boolean sort, int[] ride) {
    this.from = from;
    this.to = to;
    this.sort = sort;
    this.ride = ride;
    end = stops.unit[ride[ride.length - 1]];
    boxCost = stops.boxCost(ride);
    boxGrams = stops.tiny.day.boxType().maxGrams() - stops.tiny.day.boxType().emptyGrams();
    boxMl = stops.tiny.day.boxType().millilitres();
  }

  boolean arrives() {
    return end == to;
  }

  int lastStop() {
    return ride[ride.length - 1];
  }

  /** Packs one more item; returns how many boxes more. */
  int add(Item item) {
    items.add(item);
    int before = boxes;
    boxes = contents().size();
    return boxes - before;
  }

  void removeLast(int boxesBefore) {
    items.remove(items.size() - 1);
    boxes = boxesBefore;
  }

  /** The items in as few boxes as they fit. */
  List<List<Item>> contents() {
    for (int count = 1; ; count++) {
      List<List<Item>> boxesTried = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        boxesTried.add(new ArrayList<>());
      }
      if (place(0, boxesTried)) {
        return boxesTried;
      }
    }
  }

  private boolean place(int next, List<List<Item>> into) {
    if (next == items.size()) {
      return true;
    }
    for (List<Item> box : into) {
      box.add(items.get(next));
      if (fits(box) && place(next + 1, into)) {
        return true;
      }
      box.remove(box.size() - 1);
      if (box.isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private boolean fits(List<Item> box) {
    return box.stream().mapToInt(Item::grams).sum() <= boxGrams
        && box.stream().mapToInt(Item::ml).sum() <= boxMl;
  }

  @Override
  public String toString() {
    return (sort ? "sort " : "direct ")
        + from
        + ">"
        + to
        + " by "
        + Arrays.toString(ride)
        + items.stream().map(Item::id).toList();
  }
}
