package se.bokskjuts.optimizer.pdptw;

import java.util.Arrays;

/** Keeps the routes as they were when a step began, only those that the step touches. */
final class Journal {
  private final Routes routes;
  private final int[] node;
  private final double[] depart;
  private final double[] latest;
  private final double[] leg;
  private final int[] load;
  private final int[] peak;
  private final int[] size;
  private final double[] cost;
  private final long[] version;
  private final int[] absent;
  private int absentCount;
  private final long[] keptIn;
  private final int[] kept;
  private int keptCount;
  private long step;

  Journal(Routes routes) {
    this.routes = routes;
    int places = routes.node.length;
    node = new int[places];
    depart = new double[places];
    latest = new double[places];
    leg = new double[places];
    load = new int[places];
    peak = new int[places];
    size = new int[routes.slots];
    cost = new double[routes.slots];
    version = new long[routes.slots];
    absent = new int[routes.absent.length];
    keptIn = new long[routes.slots];
    Arrays.fill(keptIn, -1);
    kept = new int[routes.slots];
  }

  void begin() {
    step++;
    keptCount = 0;
    absentCount = routes.absentCount;
    System.arraycopy(routes.absent, 0, absent, 0, absentCount);
  }

  /** Call before a route is changed. */
  void keep(int slot) {
    if (keptIn[slot] == step) {
      return;
    }
    keptIn[slot] = step;
    kept[keptCount++] = slot;
    size[slot] = routes.size[slot];
    cost[slot] = routes.cost[slot];
    version[slot] = routes.version[slot];
    int from = slot * routes.stride;
    int count = size[slot] + 2;
    System.arraycopy(routes.node, from, node, from, count);
    System.arraycopy(routes.depart, from, depart, from, count);
    System.arraycopy(routes.latest, from, latest, from, count);
    System.arraycopy(routes.leg, from, leg, from, count);
    System.arraycopy(routes.load, from, load, from, count);
    System.arraycopy(routes.peak, from, peak, from, count);
  }

  void takeBack() {
    for (int k = 0; k < keptCount; k++) {
      restore(kept[k]);
    }
    routes.absentCount = absentCount;
    System.arraycopy(absent, 0, routes.absent, 0, absentCount);
    for (int k = 0; k < absentCount; k++) {
      leave(routes.problem.loadAt[absent[k]]);
      leave(routes.problem.unloadAt[absent[k]]);
    }
    begin();
  }

  private void leave(int number) {
    if (number != PdptwProblem.NONE) {
      routes.routeOf[number] = PdptwProblem.NONE;
    }
  }

  private void restore(int slot) {
    routes.size[slot] = size[slot];
    routes.cost[slot] = cost[slot];
    routes.version[slot] = version[slot];
    int from = slot * routes.stride;
    int count = size[slot] + 2;
    System.arraycopy(node, from, routes.node, from, count);
    System.arraycopy(depart, from, routes.depart, from, count);
    System.arraycopy(latest, from, routes.latest, from, count);
    System.arraycopy(leg, from, routes.leg, from, count);
    System.arraycopy(load, from, routes.load, from, count);
    System.arraycopy(peak, from, routes.peak, from, count);
    for (int p = 1; p <= size[slot]; p++) {
      int number = node[from + p];
      routes.routeOf[number] = slot;
      routes.positionOf[number] = p;
    }
  }
}
