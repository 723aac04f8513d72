package se.bokskjuts.optimizer.pdptw;

import java.util.List;

/**
 * Requests to be carried by equal vehicles from one depot, Euclidean and in double precision; flat
 * arrays for the search.
 */
public final class PdptwProblem {
  /** Stands where a request has no second node. */
  static final int NONE = -1;

  /** Sums of distances forwards and backwards differ in the last digits. */
  private static final double ROUNDING = 1e-9;

  final int nodeCount;
  final int requestCount;
  final int vehicles;
  final int capacity;
  final double[] distance;
  final int[] demand;
  final double[] ready;
  final double[] due;
  final double[] service;

  /** Node to request; the depot has none. */
  final int[] requestOf;

  /** Request to the node where it is loaded. */
  final int[] loadAt;

  /** Request to the node where it is unloaded, {@link #NONE} for a task of one node. */
  final int[] unloadAt;

  private final String name;
  private final List<PdptwNode> nodes;

  private PdptwProblem(String name, int vehicles, int capacity, List<PdptwNode> nodes) {
    this.name = name;
    this.nodes = List.copyOf(nodes);
    this.vehicles = vehicles;
    this.capacity = capacity;
    nodeCount = nodes.size();
    distance = distances(nodes);
    demand = nodes.stream().mapToInt(PdptwNode::demand).toArray();
    ready = nodes.stream().mapToDouble(PdptwNode::readyTime).toArray();
    due = nodes.stream().mapToDouble(n -> n.dueTime() + ROUNDING).toArray();
    service = nodes.stream().mapToDouble(PdptwNode::serviceTime).toArray();
    requestOf = new int[nodeCount];
    requestOf[0] = NONE;
    int[] heads = RequestHeads.of(nodes);
    requestCount = heads.length;
    loadAt = heads;
    unloadAt = new int[requestCount];
    for (int request = 0; request < requestCount; request++) {
      int destination = nodes.get(heads[request]).destination();
      unloadAt[request] = destination == 0 ? NONE : destination;
      requestOf[heads[request]] = request;
      if (destination != 0) {
        requestOf[destination] = request;
      }
    }
  }

  /**
   * A problem of these nodes, the depot first.
   *
   * @throws IllegalArgumentException if pairs do not match or a demand has the wrong sign
   */
  public static PdptwProblem of(String name, int vehicles, int capacity, List<PdptwNode> nodes) {
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException(name + " has no depot");
    }
    if (vehicles < 1 || capacity < 0) {
      throw new IllegalArgumentException(
          name + " has " + vehicles + " vehicles of capacity " + capacity);
    }
    return new PdptwProblem(name, vehicles, capacity, nodes);
  }

  public String name() {
    return name;
  }

  public int vehicles() {
    return vehicles;
  }

  public int capacity() {
    return capacity;
  }

  public List<PdptwNode> nodes() {
    return nodes;
  }

  double between(int from, int to) {
    return distance[from * nodeCount + to];
  }

  private static double[] distances(List<PdptwNode> nodes) {
    int n = nodes.size();
    double[] result = new double[n * n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        double dx = nodes.get(a).x() - nodes.get(b).x();
        double dy = nodes.get(a).y() - nodes.get(b).y();
        result[a * n + b] = Math.sqrt(dx * dx + dy * dy);
      }
    }
    return result;
  }
}
