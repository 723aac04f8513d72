package se.bokskjuts.routing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fastest ways from one spot to many (Dijkstra 1959), ended as soon as all of them are settled.
 * Whole milliseconds, so that the sum of a path is exactly what the matrix says of it.
 */
final class FastestTree {
  private static final int UNREACHED = Integer.MAX_VALUE;

  private final RoadGraph graph;
  private final ClosedRoads closed;
  private final Spot source;
  private final int[] millis;
  private final long[] millimetres;

  /** The directed edge a node was reached by; its complement where the drive began on that edge. */
  private final int[] parentKey;

  private final NodeQueue queue = new NodeQueue();

  private FastestTree(RoadGraph graph, ClosedRoads closed, Spot source) {
    this.graph = graph;
    this.closed = closed;
    this.source = source;
    this.millis = new int[graph.nodes()];
    this.millimetres = new long[graph.nodes()];
    this.parentKey = new int[graph.nodes()];
    Arrays.fill(millis, UNREACHED);
  }

  static FastestTree from(Spot source, List<Spot> targets, RoadGraph graph, ClosedRoads closed) {
    FastestTree tree = new FastestTree(graph, closed, source);
    tree.leaveSource();
    tree.settle(tree.endNodes(targets));
    return tree;
  }

  private void leaveSource() {
    leaveSource(2 * source.edge(), 1);
    leaveSource(2 * source.edge() + 1, 0);
  }

  private void leaveSource(int key, double end) {
    if (isDrivable(key, source.share(), end)) {
      label(graph.head(key), ~key, partMillis(key, source, end), partMillimetres(source, end));
    }
  }

  private BitSet endNodes(List<Spot> targets) {
    BitSet nodes = new BitSet();
    for (Spot target : targets) {
      nodes.set(graph.head(2 * target.edge()));
      nodes.set(graph.tail(2 * target.edge()));
    }
    return nodes;
  }

  private void settle(BitSet wanted) {
    int missing = wanted.cardinality();
    while (missing > 0 && !queue.isEmpty()) {
      int node = queue.node();
      boolean settled = queue.millis() == millis[node];
      queue.remove();
      if (settled) {
        expand(node);
        missing -= wanted.get(node) ? 1 : 0;
        wanted.clear(node);
      }
    }
  }

  private void expand(int node) {
    for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
      int key = graph.outKey(i);
      if (!closed.blocksThrough(key >> 1)) {
        label(
            graph.head(key),
            key,
            millis[node] + graph.millis(key),
            millimetres[node] + graph.millimetres(key >> 1));
      }
    }
  }

  private void label(int node, int key, int newMillis, long newMillimetres) {
    if (newMillis < millis[node]) {
      millis[node] = newMillis;
      millimetres[node] = newMillimetres;
      parentKey[node] = key;
      queue.add(newMillis, node);
    }
  }

  /** The fastest way to one of the targets, or none. */
  Optional<Drive> findDrive(Spot target) {
    Optional<Drive> best = findAlongOneEdge(target);
    for (int key : new int[] {2 * target.edge(), 2 * target.edge() + 1}) {
      double start = key % 2 == 0 ? 0 : 1;
      int node = graph.tail(key);
      if (millis[node] == UNREACHED || !isDrivable(key, start, target.share())) {
        continue;
      }
      int total = millis[node] + partMillis(key, target, start);
      if (best.isEmpty() || total < best.get().millis()) {
        best = Optional.of(drive(target, key, node, total, start));
      }
    }
    return best;
  }

  private Optional<Drive> findAlongOneEdge(Spot target) {
    int key = 2 * source.edge() + (target.share() < source.share() ? 1 : 0);
    if (source.edge() != target.edge() || !isDrivable(key, source.share(), target.share())) {
      return Optional.empty();
    }
    return Optional.of(
        new Drive(
            source,
            target,
            partMillis(key, source, target.share()),
            partMillimetres(source, target.share()),
            new int[] {key}));
  }

  private Drive drive(Spot target, int lastKey, int node, int total, double start) {
    return new Drive(
        source,
        target,
        total,
        millimetres[node] + partMillimetres(target, start),
        keys(node, lastKey));
  }

  private int[] keys(int node, int lastKey) {
    IntStream.Builder backwards = IntStream.builder().add(lastKey);
    int key = parentKey[node];
    while (key >= 0) {
      backwards.add(key);
      key = parentKey[graph.tail(key)];
    }
    int[] keys = backwards.add(~key).build().toArray();
    for (int i = 0, j = keys.length - 1; i < j; i++, j--) {
      int swapped = keys[i];
      keys[i] = keys[j];
      keys[j] = swapped;
    }
    return keys;
  }

  private boolean isDrivable(int key, double from, double to) {
    return from == to || graph.isOpen(key) && !closed.blocks(key >> 1, from, to);
  }

  private int partMillis(int key, Spot spot, double end) {
    double share = Math.abs(spot.share() - end);
    return share == 0 ? 0 : (int) Math.round(share * graph.millis(key));
  }

  private long partMillimetres(Spot spot, double end) {
    return Math.round(Math.abs(spot.share() - end) * graph.millimetres(spot.edge()));
  }
}
