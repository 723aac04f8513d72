package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The working solution: routes in flat arrays with, per position, the earliest departure, the
 * latest begin of service that keeps the rest in time, the load and the length of the next leg, so
 * that an insertion is judged in constant time. A step can be taken back.
 */
final class Routes {
  final PdptwProblem problem;

  /** Positions kept per route: its nodes and the depot at both ends. */
  final int stride;

  final int slots;
  final int[] node;
  final double[] depart;
  final double[] latest;
  final double[] leg;
  final int[] load;

  /** Largest load from this position to the end. */
  final int[] peak;

  /** Nodes in each route, the depot left out. */
  final int[] size;

  final double[] cost;

  /** Another number whenever the route's content is another. */
  final long[] version;

  /** Node to its route, {@link PdptwProblem#NONE} while absent. */
  final int[] routeOf;

  final int[] positionOf;

  /** Requests in no route. */
  final int[] absent;

  int absentCount;

  /** Slots that may be used: the first so many. */
  int open;

  private long lastVersion;
  private final Journal journal;
  private final boolean[] leaving;
  private final int[] dirty;
  private int dirtyCount;

  Routes(PdptwProblem problem) {
    this.problem = problem;
    slots = Math.max(1, problem.requestCount);
    stride = problem.nodeCount + 1;
    node = new int[slots * stride];
    depart = new double[slots * stride];
    latest = new double[slots * stride];
    leg = new double[slots * stride];
    load = new int[slots * stride];
    peak = new int[slots * stride];
    size = new int[slots];
    cost = new double[slots];
    version = new long[slots];
    routeOf = new int[problem.nodeCount];
    positionOf = new int[problem.nodeCount];
    absent = new int[problem.requestCount];
    leaving = new boolean[problem.nodeCount];
    dirty = new int[slots];
    journal = new Journal(this);
    clear(slots);
  }

  /** Empties all routes; {@code usable} of them may be used. */
  void clear(int usable) {
    open = usable;
    Arrays.fill(routeOf, PdptwProblem.NONE);
    absentCount = problem.requestCount;
    Arrays.setAll(absent, request -> request);
    for (int slot = 0; slot < slots; slot++) {
      size[slot] = 0;
      node[slot * stride] = 0;
      node[slot * stride + 1] = 0;
      refresh(slot);
    }
    begin();
  }

  /** Takes over routes, not necessarily all requests; {@code usable} slots may be used. */
  void load(List<List<Integer>> routes, int usable) {
    clear(usable);
    for (int slot = 0; slot < routes.size(); slot++) {
      int position = slot * stride + 1;
      for (int number : routes.get(slot)) {
        node[position++] = number;
        routeOf[number] = slot;
      }
      node[position] = 0;
      size[slot] = routes.get(slot).size();
      refresh(slot);
    }
    absentCount = 0;
    for (int request = 0; request < problem.requestCount; request++) {
      if (routeOf[problem.loadAt[request]] == PdptwProblem.NONE) {
        absent[absentCount++] = request;
      }
    }
    begin();
  }

  /** Begins a step that {@link #takeBack} can undo. */
  void begin() {
    journal.begin();
  }

  void takeBack() {
    journal.takeBack();
  }

  /** Marks a request to leave; {@link #close} removes it. */
  void markLeaving(int request) {
    int origin = problem.loadAt[request];
    int slot = routeOf[origin];
    if (leaving[origin] || slot == PdptwProblem.NONE) {
      return;
    }
    journal.keep(slot);
    if (!isDirty(slot)) {
      dirty[dirtyCount++] = slot;
    }
    leaving[origin] = true;
    if (problem.unloadAt[request] != PdptwProblem.NONE) {
      leaving[problem.unloadAt[request]] = true;
    }
    absent[absentCount++] = request;
  }

  boolean isLeaving(int number) {
    return leaving[number];
  }

  private boolean isDirty(int slot) {
    for (int k = 0; k < dirtyCount; k++) {
      if (dirty[k] == slot) {
        return true;
      }
    }
    return false;
  }

  /** Removes all that were marked. */
  void close() {
    for (int k = 0; k < dirtyCount; k++) {
      compact(dirty[k]);
    }
    dirtyCount = 0;
  }

  private void compact(int slot) {
    int base = slot * stride;
    int to = base + 1;
    for (int from = base + 1; from <= base + size[slot]; from++) {
      int number = node[from];
      if (leaving[number]) {
        leaving[number] = false;
        routeOf[number] = PdptwProblem.NONE;
      } else {
        node[to++] = number;
      }
    }
    node[to] = 0;
    size[slot] = to - base - 1;
    refresh(slot);
  }

  /**
   * Puts the request at {@code index} of the absent list into a route.
   *
   * @param afterLoad position behind which it is loaded
   * @param afterUnload position, before the insertion, behind which it is unloaded
   */
  void insert(int index, int slot, int afterLoad, int afterUnload) {
    int request = absent[index];
    absent[index] = absent[--absentCount];
    journal.keep(slot);
    int destination = problem.unloadAt[request];
    if (destination != PdptwProblem.NONE) {
      insertNode(slot, destination, afterUnload);
    }
    insertNode(slot, problem.loadAt[request], afterLoad);
    refresh(slot);
  }

  private void insertNode(int slot, int number, int after) {
    int at = slot * stride + after + 1;
    System.arraycopy(node, at, node, at + 1, size[slot] + 1 - after);
    node[at] = number;
    size[slot]++;
    routeOf[number] = slot;
  }

  /** Reckons all that hangs on the order of the nodes. */
  private void refresh(int slot) {
    version[slot] = ++lastVersion;
    int base = slot * stride;
    int end = base + size[slot] + 1;
    double[] distance = problem.distance;
    int n = problem.nodeCount;
    double clock = problem.ready[0] + problem.service[0];
    depart[base] = clock;
    load[base] = 0;
    int previous = 0;
    double length = 0;
    for (int p = base + 1; p <= end; p++) {
      int number = node[p];
      double way = distance[previous * n + number];
      leg[p - 1] = way;
      length += way;
      clock = Math.max(clock + way, problem.ready[number]) + problem.service[number];
      depart[p] = clock;
      load[p] = load[p - 1] + problem.demand[number];
      positionOf[number] = p - base;
      previous = number;
    }
    positionOf[0] = 0;
    cost[slot] = length;
    refreshBackwards(base, end);
  }

  private void refreshBackwards(int base, int end) {
    double bound = problem.due[0];
    int most = load[end];
    latest[end] = bound;
    peak[end] = most;
    for (int p = end - 1; p >= base; p--) {
      int number = node[p];
      bound = Math.min(problem.due[number], bound - leg[p] - problem.service[number]);
      latest[p] = bound;
      most = Math.max(most, load[p]);
      peak[p] = most;
    }
  }

  double total() {
    double total = 0;
    for (int slot = 0; slot < open; slot++) {
      total += cost[slot];
    }
    return total;
  }

  int used() {
    int used = 0;
    for (int slot = 0; slot < open; slot++) {
      if (size[slot] > 0) {
        used++;
      }
    }
    return used;
  }

  /** Nodes of a route in order. */
  List<Integer> listNodes(int slot) {
    List<Integer> route = new ArrayList<>(size[slot]);
    for (int p = 1; p <= size[slot]; p++) {
      route.add(node[slot * stride + p]);
    }
    return route;
  }

  PooledRoute toPooled(int slot) {
    RequestSet requests = new RequestSet(problem.requestCount);
    for (int p = 1; p <= size[slot]; p++) {
      requests.add(problem.requestOf[node[slot * stride + p]]);
    }
    return new PooledRoute(listNodes(slot), requests, cost[slot]);
  }

  /** The routes that are driven. */
  PdptwSolution toSolution() {
    List<List<Integer>> routes = new ArrayList<>();
    for (int slot = 0; slot < open; slot++) {
      if (size[slot] > 0) {
        routes.add(listNodes(slot));
      }
    }
    return new PdptwSolution(routes, total());
  }
}
