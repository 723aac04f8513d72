package se.bokskjuts.routing.planted;

import com.graphhopper.util.shapes.GHPoint;

/** Breaks a wall on purpose. */
public record ReachesForGraphHopper(GHPoint point) {}
