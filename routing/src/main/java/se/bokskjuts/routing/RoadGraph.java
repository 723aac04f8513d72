package se.bokskjuts.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The network as plain arrays, ways out of a node side by side in memory, and one search for
 * matrix, path and closures alike. A directed edge has the key 2 × edge, or 2 × edge + 1 against
 * the order of its nodes.
 *
 * <p>Forbidden turns: a directed edge from which some turn is forbidden leads to a copy of its
 * junction that lacks those ways out. So the search knows nodes alone, and the graph grows by the
 * few forbidden turns only.
 */
final class RoadGraph {
  /** Milliseconds of an edge that may not be driven in that direction. */
  static final int CLOSED = -1;

  /** A turn that may not be made, from one directed edge into another. */
  record ForbiddenTurn(int fromKey, int toKey) {}

  private final int junctions;
  private final int[] tail;
  private final int[] head;
  private final int[] millis;
  private final int[] millimetres;
  private final int[] firstOut;
  private final int[] outKeys;
  private final int[] outHeads;
  private final int[] outMillis;
  private final Map<Integer, int[]> copies = new HashMap<>();

  /**
   * @param tail junction that each directed edge starts at, by key
   * @param millis milliseconds of each directed edge, by key, or {@link #CLOSED}
   * @param millimetres of each edge
   */
  RoadGraph(
      int junctions, int[] tail, int[] millis, int[] millimetres, List<ForbiddenTurn> forbidden) {
    this.junctions = junctions;
    this.tail = tail;
    this.millis = millis;
    this.millimetres = millimetres;
    this.head = IntStream.range(0, tail.length).map(key -> tail[key ^ 1]).toArray();
    int[] starts = new int[junctions + 1];
    int[] keys = sortByTail(starts);
    Map<Integer, List<Integer>> lacking = new HashMap<>();
    forbidden.forEach(
        turn -> lacking.computeIfAbsent(turn.fromKey(), k -> new ArrayList<>()).add(turn.toKey()));
    this.firstOut = Arrays.copyOf(starts, junctions + 1 + lacking.size());
    this.outKeys = addCopies(keys, lacking);
    this.outHeads = Arrays.stream(outKeys).map(key -> head[key]).toArray();
    this.outMillis = Arrays.stream(outKeys).map(key -> millis[key]).toArray();
  }

  private int[] sortByTail(int[] starts) {
    for (int key = 0; key < tail.length; key++) {
      starts[tail[key] + 1] += isOpen(key) ? 1 : 0;
    }
    for (int node = 0; node < junctions; node++) {
      starts[node + 1] += starts[node];
    }
    int[] keys = new int[starts[junctions]];
    int[] next = starts.clone();
    for (int key = 0; key < tail.length; key++) {
      if (isOpen(key)) {
        keys[next[tail[key]]++] = key;
      }
    }
    return keys;
  }

  private int[] addCopies(int[] keys, Map<Integer, List<Integer>> lacking) {
    IntStream.Builder added = IntStream.builder();
    int node = junctions;
    int count = keys.length;
    for (Map.Entry<Integer, List<Integer>> entry : lacking.entrySet()) {
      int junction = head[entry.getKey()];
      for (int i = firstOut[junction]; i < firstOut[junction + 1]; i++) {
        if (!entry.getValue().contains(keys[i])) {
          added.add(keys[i]);
          count++;
        }
      }
      head[entry.getKey()] = node;
      copies.merge(junction, new int[] {node}, RoadGraph::joined);
      firstOut[++node] = count;
    }
    return joined(keys, added.build().toArray());
  }

  private static int[] joined(int[] one, int[] other) {
    return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
  }

  /** Junctions of the map; the nodes from here on are their copies. */
  int junctions() {
    return junctions;
  }

  int nodes() {
    return firstOut.length - 1;
  }

  int edges() {
    return millimetres.length;
  }

  /** The junction that the directed edge starts at. */
  int tail(int key) {
    return tail[key];
  }

  /** The node that the directed edge leads to: a junction, or its copy after a bound turn. */
  int head(int key) {
    return head[key];
  }

  /** Every node from which one may turn into the directed edge. */
  int[] entries(int key) {
    int[] copiesOfTail = copies.getOrDefault(tail[key], new int[0]);
    return IntStream.concat(
            IntStream.of(tail[key]), Arrays.stream(copiesOfTail).filter(copy -> leads(copy, key)))
        .toArray();
  }

  private boolean leads(int node, int key) {
    return IntStream.range(firstOut[node], firstOut[node + 1]).anyMatch(i -> outKeys[i] == key);
  }

  boolean isOpen(int key) {
    return millis[key] != CLOSED;
  }

  int millis(int key) {
    return millis[key];
  }

  int millimetres(int edge) {
    return millimetres[edge];
  }

  /** Index of the first directed edge out of the node; that of the next node ends them. */
  int firstOut(int node) {
    return firstOut[node];
  }

  int outKey(int index) {
    return outKeys[index];
  }

  int outHead(int index) {
    return outHeads[index];
  }

  int outMillis(int index) {
    return outMillis[index];
  }
}
