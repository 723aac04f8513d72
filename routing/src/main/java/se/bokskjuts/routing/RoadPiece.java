package se.bokskjuts.routing;

import java.util.List;

/**
 * A road between two junctions: what a closure of one spot shuts for driving through.
 *
 * @param road number of the road (E16; 70), else its name, else empty
 * @param spot the spot on it nearest to the one asked for
 * @param points from the one junction to the other
 */
public record RoadPiece(String road, RoadPoint spot, List<RoadPoint> points) {
  public RoadPiece {
    points = List.copyOf(points);
  }
}
