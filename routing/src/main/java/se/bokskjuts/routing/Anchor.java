package se.bokskjuts.routing;

/**
 * Where a place meets the network. The way between the two is not in any driving time.
 *
 * @param point on the nearest road
 * @param metres from the place to that road, as the crow flies
 */
public record Anchor(Place place, RoadPoint point, int metres) {}
