package se.bokskjuts.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The spots that searches look for, by the nodes next to them. */
final class Targets {
  private final List<Target> all;
  private final Map<Integer, List<Target>> byNode = new HashMap<>();

  Targets(RoadGraph graph, List<Spot> spots) {
    all =
        IntStream.range(0, spots.size()).mapToObj(i -> Target.of(i, spots.get(i), graph)).toList();
    for (Target target : all) {
      addAll(target.entries(), target);
      addAll(target.reverseEntries(), target);
    }
  }

  private void addAll(int[] nodes, Target target) {
    for (int node : nodes) {
      byNode.computeIfAbsent(node, n -> new ArrayList<>()).add(target);
    }
  }

  int size() {
    return all.size();
  }

  Target get(int index) {
    return all.get(index);
  }

  List<Target> at(int node) {
    return byNode.getOrDefault(node, List.of());
  }
}
