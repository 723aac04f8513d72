package se.bokskjuts.routing;

import java.util.Arrays;

/**
 * Strongly connected components (Tarjan 1972, without recursion): between two nodes of the same
 * number there is a way in both directions. Forbidden turns are left out of it.
 */
final class StrongComponents {
  private static final int UNSEEN = -1;

  private final RoadGraph graph;
  private final int[] order;
  private final int[] low;
  private final int[] component;
  private final int[] next;
  private final int[] open;
  private final int[] trail;
  private int openCount;
  private int seen;
  private int components;

  private StrongComponents(RoadGraph graph) {
    this.graph = graph;
    this.order = new int[graph.junctions()];
    this.low = new int[graph.junctions()];
    this.component = new int[graph.junctions()];
    this.next = new int[graph.junctions()];
    this.open = new int[graph.junctions()];
    this.trail = new int[graph.junctions()];
    Arrays.fill(order, UNSEEN);
    Arrays.fill(component, UNSEEN);
  }

  /** Number of each node's component, from 0, by junction. */
  static int[] of(RoadGraph graph) {
    StrongComponents search = new StrongComponents(graph);
    for (int node = 0; node < graph.junctions(); node++) {
      if (search.order[node] == UNSEEN) {
        search.explore(node);
      }
    }
    return search.component;
  }

  private void explore(int root) {
    int depth = 0;
    trail[0] = root;
    enter(root);
    while (depth >= 0) {
      int node = trail[depth];
      if (next[node] < graph.firstOut(node + 1)) {
        int head = graph.tail(graph.outKey(next[node]++) ^ 1);
        if (order[head] == UNSEEN) {
          trail[++depth] = head;
          enter(head);
        } else if (component[head] == UNSEEN) {
          low[node] = Math.min(low[node], order[head]);
        }
      } else {
        leave(node);
        depth--;
        if (depth >= 0) {
          low[trail[depth]] = Math.min(low[trail[depth]], low[node]);
        }
      }
    }
  }

  private void enter(int node) {
    order[node] = seen;
    low[node] = seen++;
    next[node] = graph.firstOut(node);
    open[openCount++] = node;
  }

  private void leave(int node) {
    if (low[node] != order[node]) {
      return;
    }
    int member;
    do {
      member = open[--openCount];
      component[member] = components;
    } while (member != node);
    components++;
  }
}
