package se.bokskjuts.routing;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fastest ways from one spot to many (Dijkstra 1959), ended as soon as none of them can get faster.
 * Whole milliseconds, so that the sum of a path is exactly what the matrix says of it.
 */
final class FastestTree {
  static final int SOURCE = -1;
  private static final int UNREACHED = Integer.MAX_VALUE;

  private final RoadGraph graph;
  private final ClosedRoads closed;
  private final Spot source;
  private final Targets targets;
  private final int[] millis;
  private final int[] parent;
  private final int[] parentKey;
  private final NodeQueue queue = new NodeQueue();

  private FastestTree(RoadGraph graph, ClosedRoads closed, Spot source, Targets targets) {
    this.graph = graph;
    this.closed = closed;
    this.source = source;
    this.targets = targets;
    this.millis = new int[graph.nodes()];
    this.parent = new int[graph.nodes()];
    this.parentKey = new int[graph.nodes()];
    Arrays.fill(millis, UNREACHED);
  }

  static FastestTree from(Spot source, Targets targets, RoadGraph graph, ClosedRoads closed) {
    FastestTree tree = new FastestTree(graph, closed, source, targets);
    tree.leaveSource(2 * source.edge(), 1);
    tree.leaveSource(2 * source.edge() + 1, 0);
    tree.settle();
    return tree;
  }

  private void leaveSource(int key, double end) {
    if (isDrivable(key, source.share(), end)) {
      boolean atJunction = source.share() == end;
      int node = atJunction ? graph.tail(key ^ 1) : graph.head(key);
      label(node, key, SOURCE, partMillis(key, source, end));
    }
  }

  private void settle() {
    int[] best = new int[targets.size()];
    Arrays.fill(best, UNREACHED);
    int latest = UNREACHED;
    while (!queue.isEmpty() && queue.millis() <= latest) {
      int node = queue.node();
      boolean settled = queue.millis() == millis[node];
      queue.remove();
      if (settled) {
        expand(node);
        latest = reach(node, best, latest);
      }
    }
  }

  /** Milliseconds after which no target gets faster, once the node is settled. */
  private int reach(int node, int[] best, int latest) {
    if (targets.at(node).isEmpty()) {
      return latest;
    }
    for (Target target : targets.at(node)) {
      Arrival arrival = arrival(target);
      best[target.index()] = arrival == null ? UNREACHED : arrival.millis();
    }
    return Arrays.stream(best).max().orElse(0);
  }

  private void expand(int node) {
    for (int i = graph.firstOut(node); i < graph.firstOut(node + 1); i++) {
      int newMillis = millis[node] + graph.outMillis(i);
      if (newMillis < millis[graph.outHead(i)] && !closed.blocksThrough(graph.outKey(i) >> 1)) {
        label(graph.outHead(i), graph.outKey(i), node, newMillis);
      }
    }
  }

  private void label(int node, int key, int from, int newMillis) {
    if (newMillis < millis[node]) {
      millis[node] = newMillis;
      parent[node] = from;
      parentKey[node] = key;
      queue.add(newMillis, node);
    }
  }

  /** The fastest way to one of the targets, or none. */
  Optional<Drive> findDrive(int target) {
    Spot to = targets.get(target).spot();
    return Optional.ofNullable(arrival(targets.get(target))).map(arrival -> drive(to, arrival));
  }

  private @Nullable Arrival arrival(Target target) {
    Arrival best = alongOneEdge(target.spot());
    for (int key = 2 * target.spot().edge(); key <= 2 * target.spot().edge() + 1; key++) {
      if (isDrivable(key, key % 2, target.spot().share())) {
        best = better(best, target, key);
      }
    }
    return best;
  }

  private @Nullable Arrival better(@Nullable Arrival known, Target target, int key) {
    Arrival best = known;
    int part = partMillis(key, target.spot(), key % 2);
    for (int node : target.entries(key)) {
      if (millis[node] != UNREACHED && (best == null || millis[node] + part < best.millis())) {
        best = new Arrival(millis[node] + part, node, key);
      }
    }
    return best;
  }

  private @Nullable Arrival alongOneEdge(Spot target) {
    int key = 2 * source.edge() + (target.share() < source.share() ? 1 : 0);
    if (source.edge() != target.edge() || !isDrivable(key, source.share(), target.share())) {
      return null;
    }
    return new Arrival(partMillis(key, source, target.share()), SOURCE, key);
  }

  private Drive drive(Spot to, Arrival arrival) {
    int[] keys = keys(arrival);
    int last = keys.length - 1;
    if (last == 0) {
      return new Drive(source, to, arrival.millis(), partMillimetres(source, to.share()), keys);
    }
    long length = partMillimetres(source, 1 - keys[0] % 2) + partMillimetres(to, keys[last] % 2);
    for (int i = 1; i < last; i++) {
      length += graph.millimetres(keys[i] >> 1);
    }
    return new Drive(source, to, arrival.millis(), length, keys);
  }

  private int[] keys(Arrival arrival) {
    int before = 0;
    for (int node = arrival.node(); node != SOURCE; node = parent[node]) {
      before++;
    }
    int[] keys = new int[before + 1];
    keys[before] = arrival.key();
    for (int node = arrival.node(); node != SOURCE; node = parent[node]) {
      keys[--before] = parentKey[node];
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
