package se.bokskjuts.routing;

import java.util.List;

/** A piece of road that no van may drive. */
public sealed interface RoadClosure {
  /** The road nearest to a spot is blocked there: one gets up to the spot from both sides. */
  record At(RoadPoint spot) implements RoadClosure {}

  /** The fastest road between two spots is closed, from the one to the other. */
  record Between(RoadPoint from, RoadPoint to) implements RoadClosure {}

  /** All roads inside a polygon are closed. */
  record Area(List<RoadPoint> corners) implements RoadClosure {
    public Area {
      corners = List.copyOf(corners);
      if (corners.size() < 3) {
        throw new IllegalArgumentException(
            "a closed area needs three corners, but has " + corners.size());
      }
    }
  }
}
