package se.bokskjuts.routing;

/**
 * A spot to reach, with the nodes from which one turns into its edge.
 *
 * @param index its place among all the targets
 * @param entries nodes at the edge's start, for driving it forwards
 * @param reverseEntries nodes at the edge's end, for driving it backwards
 */
record Target(int index, Spot spot, int[] entries, int[] reverseEntries) {
  static Target of(int index, Spot spot, RoadGraph graph) {
    return new Target(
        index, spot, graph.entries(2 * spot.edge()), graph.entries(2 * spot.edge() + 1));
  }

  /** Nodes from which one turns into the directed edge of the spot. */
  int[] entries(int key) {
    return key % 2 == 0 ? entries : reverseEntries;
  }
}
