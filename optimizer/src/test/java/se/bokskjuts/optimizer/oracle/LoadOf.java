package se.bokskjuts.optimizer.oracle;

import java.util.List;
import se.bokskjuts.optimizer.oracle.TinyDay.Item;

/** What a van carries after each stop (H4). */
final class LoadOf {
  private LoadOf() {}

  static boolean allFit(TinyStops stops, List<TinyLane> lanes) {
    int[] boxes = new int[stops.count];
    int[] grams = new int[stops.count];
    for (TinyLane lane : lanes) {
      int weight = lane.items.stream().mapToInt(Item::grams).sum();
      weight += lane.boxes * stops.tiny.day.boxType().emptyGrams();
      for (int leg = 0; leg < lane.ride.length; leg += 2) {
        for (int k = lane.ride[leg]; k < lane.ride[leg + 1]; k++) {
          boxes[k] += lane.boxes;
          grams[k] += weight;
        }
      }
    }
    for (int k = 0; k < stops.count; k++) {
      if (boxes[k] > stops.vanOf(k).capacityBoxes() || grams[k] > stops.vanOf(k).capacityGrams()) {
        return false;
      }
    }
    return true;
  }
}
