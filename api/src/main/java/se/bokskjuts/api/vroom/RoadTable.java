package se.bokskjuts.api.vroom;

/**
 * Ways between places, directed.
 *
 * @param asTheCrowFlies reckoned from the places alone, where our roads have none of them
 */
record RoadTable(long[][] seconds, long[][] metres, boolean asTheCrowFlies) {}
