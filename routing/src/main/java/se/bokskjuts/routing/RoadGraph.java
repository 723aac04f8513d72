package se.bokskjuts.routing;

/**
 * The network as plain arrays: a tenth of the memory traffic of GraphHopper's own iterators, and
 * one search for matrix, path and closures alike. A directed edge has the key 2 × edge, or 2 × edge
 * + 1 against the order of its nodes.
 */
final class RoadGraph {
  /** Milliseconds of an edge that may not be driven in that direction. */
  static final int CLOSED = -1;

  private final int nodes;
  private final int[] head;
  private final int[] millis;
  private final int[] millimetres;
  private final int[] firstOut;
  private final int[] outKeys;

  /**
   * @param head node that each directed edge leads to, by key
   * @param millis milliseconds of each directed edge, by key, or {@link #CLOSED}
   * @param millimetres of each edge
   */
  RoadGraph(int nodes, int[] head, int[] millis, int[] millimetres) {
    this.nodes = nodes;
    this.head = head;
    this.millis = millis;
    this.millimetres = millimetres;
    this.firstOut = new int[nodes + 1];
    this.outKeys = sortByTail();
  }

  private int[] sortByTail() {
    for (int key = 0; key < head.length; key++) {
      firstOut[tail(key) + 1] += isOpen(key) ? 1 : 0;
    }
    for (int node = 0; node < nodes; node++) {
      firstOut[node + 1] += firstOut[node];
    }
    int[] keys = new int[firstOut[nodes]];
    int[] next = firstOut.clone();
    for (int key = 0; key < head.length; key++) {
      if (isOpen(key)) {
        keys[next[tail(key)]++] = key;
      }
    }
    return keys;
  }

  int nodes() {
    return nodes;
  }

  int edges() {
    return millimetres.length;
  }

  int head(int key) {
    return head[key];
  }

  int tail(int key) {
    return head[key ^ 1];
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
}
