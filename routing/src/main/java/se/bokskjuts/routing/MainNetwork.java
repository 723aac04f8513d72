package se.bokskjuts.routing;

import java.util.Optional;

/**
 * Tells the network proper from fragments: pieces that real map data has by the hundred (a yard not
 * joined to its street, a one-way cut off at the extract's edge) and from which no van gets
 * anywhere, or to which none gets.
 */
final class MainNetwork {
  /** A piece with less than this share of the largest piece's junctions is a fragment. */
  private static final double FRAGMENT_SHARE = 0.02;

  /** How much farther off than a fragment the network proper may lie to be taken instead. */
  private static final double MOST_DETOUR_METRES = 250;

  private final RoadGraph graph;
  private final int[] component;
  private final int[] size;
  private final int largest;

  MainNetwork(RoadGraph graph) {
    this.graph = graph;
    this.component = StrongComponents.of(graph);
    this.size = new int[graph.junctions()];
    int most = 0;
    for (int number : component) {
      most = Math.max(most, ++size[number]);
    }
    this.largest = most;
  }

  boolean isFragment(int edge) {
    int one = component[graph.tail(2 * edge)];
    int other = component[graph.tail(2 * edge + 1)];
    return one != other || size[one] < FRAGMENT_SHARE * largest;
  }

  Spot preferred(Spot onFragment, Optional<Spot> onMain) {
    return onMain
        .filter(spot -> spot.metresOff() <= onFragment.metresOff() + MOST_DETOUR_METRES)
        .orElse(onFragment);
  }
}
