package se.bokskjuts.routing;

import java.util.List;

/**
 * The way from one place to the next.
 *
 * @param points along the roads, from where the first place meets the network to where the second
 *     does
 * @param stretches which roads it follows and how far, in order
 */
public record RoadLeg(
    Place from,
    Place to,
    int metres,
    int seconds,
    List<RoadPoint> points,
    List<RoadStretch> stretches) {
  public RoadLeg {
    points = List.copyOf(points);
    stretches = List.copyOf(stretches);
  }
}
