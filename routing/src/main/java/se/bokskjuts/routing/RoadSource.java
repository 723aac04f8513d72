package se.bokskjuts.routing;

import java.nio.file.Path;

/** Where the roads come from. */
public sealed interface RoadSource {
  /** The table of Dalarna's roads that the program carries with it. */
  record BuiltIn() implements RoadSource {
    @Override
    public String toString() {
      return "The built-in table of roads";
    }
  }

  /** An OpenStreetMap extract: {@code .osm.pbf}, {@code .osm} or {@code .osm.gz}. */
  record OsmFile(Path file) implements RoadSource {
    @Override
    public String toString() {
      return "The road file " + file;
    }
  }

  static RoadSource builtIn() {
    return new BuiltIn();
  }

  static RoadSource osm(Path file) {
    return new OsmFile(file);
  }
}
