package se.bokskjuts.routing;

/**
 * A point on an edge of the network.
 *
 * @param edge index of the edge
 * @param share how far along it from its first node, by length, 0 to 1
 * @param metresOff from the place that was asked for
 */
record Spot(int edge, double share, RoadPoint point, double metresOff) {}
