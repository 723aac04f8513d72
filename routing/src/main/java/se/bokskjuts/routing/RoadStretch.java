package se.bokskjuts.routing;

/**
 * A piece of a way on one road.
 *
 * @param road number of the road (E16; 70), else its name, else empty
 */
public record RoadStretch(String road, int metres) {}
