package se.bokskjuts.routing;

import java.util.List;

/**
 * A way through the network, in driving order, one leg between two places each.
 *
 * @param legs as many as there are places less one
 */
public record RoadPath(List<RoadLeg> legs) {
  public RoadPath {
    legs = List.copyOf(legs);
  }

  /** Sum of the legs' whole metres: the same as the matrix says. */
  public long metres() {
    return legs.stream().mapToLong(RoadLeg::metres).sum();
  }

  /** Sum of the legs' whole seconds: the same as the matrix says. */
  public long seconds() {
    return legs.stream().mapToLong(RoadLeg::seconds).sum();
  }
}
