package se.bokskjuts.routing;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What decides a road network.
 *
 * @param cacheDirectory where an imported OpenStreetMap file is kept; the built-in table needs none
 * @param winterFactor driving times are multiplied by it: 1.0 on bare roads
 * @param mostSnapMetres how far from a road a unit may lie; empty: 2,000 with an OpenStreetMap
 *     file, 5,000 with the built-in table, which is thin inside towns
 */
public record RoadSettings(
    RoadSource source,
    Path cacheDirectory,
    double winterFactor,
    VanProfile van,
    OptionalInt mostSnapMetres) {
  private static final int BUILT_IN_SNAP_METRES = 5_000;
  private static final int OSM_SNAP_METRES = 2_000;

  public RoadSettings {
    if (!(winterFactor >= 1 && winterFactor <= 3)) {
      throw new IllegalArgumentException("winterFactor must be 1.0 to 3.0, but is " + winterFactor);
    }
    if (mostSnapMetres.orElse(1) <= 0) {
      throw new IllegalArgumentException("mostSnapMetres must be positive: " + mostSnapMetres);
    }
  }

  /** Dalarna's roads from the built-in table, bare roads, a light truck. */
  public static RoadSettings builtIn() {
    return new RoadSettings(
        RoadSource.builtIn(), Path.of("cache"), 1.0, VanProfile.lightTruck(), OptionalInt.empty());
  }

  /** The roads of an OpenStreetMap file, bare roads, a light truck. */
  public static RoadSettings osm(Path file, Path cacheDirectory) {
    return new RoadSettings(
        RoadSource.osm(file), cacheDirectory, 1.0, VanProfile.lightTruck(), OptionalInt.empty());
  }

  public RoadSettings withWinterFactor(double factor) {
    return new RoadSettings(source, cacheDirectory, factor, van, mostSnapMetres);
  }

  public RoadSettings withVan(VanProfile other) {
    return new RoadSettings(source, cacheDirectory, winterFactor, other, mostSnapMetres);
  }

  /** The bound in force, metres. */
  public int snapMetres() {
    boolean table = source instanceof RoadSource.BuiltIn;
    return mostSnapMetres.orElse(table ? BUILT_IN_SNAP_METRES : OSM_SNAP_METRES);
  }
}
