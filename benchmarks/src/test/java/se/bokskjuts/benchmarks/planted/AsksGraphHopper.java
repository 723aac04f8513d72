package se.bokskjuts.benchmarks.planted;

import com.graphhopper.GraphHopper;

/** Breaks a wall on purpose: roads are asked of routing alone. */
public final class AsksGraphHopper {
  static final Class<?> ROADS = GraphHopper.class;
}
