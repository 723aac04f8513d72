package se.bokskjuts.optimizer.search;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/** Which items could ride in which lane. */
final class LaneUsers {
  private LaneUsers() {}

  /** Items and the index among their ways, in turn, of every lane. */
  static int[][] read(Cargo cargo, CargoWays ways) {
    Map<CargoLane, Integer> index = new IdentityHashMap<>();
    for (int l = 0; l < ways.lanes.size(); l++) {
      index.put(ways.lanes.get(l), l);
    }
    int[] size = new int[ways.lanes.size()];
    int[][] found = new int[ways.lanes.size()][16];
    for (int i = 0; i < cargo.count; i++) {
      for (int w = 0; w < ways.ways[i].length; w++) {
        CargoWay way = ways.ways[i][w];
        if (way.first() != null) {
          int l = index.get(way.first());
          found[l] = append(found[l], size[l], i, w);
          size[l] += 2;
        }
        if (way.onward() != null) {
          int l = index.get(way.onward());
          found[l] = append(found[l], size[l], i, w);
          size[l] += 2;
        }
      }
    }
    for (int l = 0; l < found.length; l++) {
      found[l] = Arrays.copyOf(found[l], size[l]);
    }
    return found;
  }

  private static int[] append(int[] to, int at, int one, int other) {
    int[] array = to.length < at + 2 ? Arrays.copyOf(to, 2 * to.length) : to;
    array[at] = one;
    array[at + 1] = other;
    return array;
  }
}
