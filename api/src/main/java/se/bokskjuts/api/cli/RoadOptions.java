package se.bokskjuts.api.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;
import se.bokskjuts.routing.RoadSource;
import se.bokskjuts.routing.VanProfile;

/** Which roads: the same options wherever roads are asked. */
final class RoadOptions {
  @Option(names = "--roads", paramLabel = "FILE.osm.pbf")
  @Nullable Path file;

  @Option(names = "--winter", paramLabel = "F")
  @Nullable Double winterFactor;

  RoadSettings settings(CliTexts texts) {
    Settings machine = Settings.ofMachine();
    Optional<Path> osm = Optional.ofNullable(file).or(machine::findRoadsFile);
    try {
      return new RoadSettings(
          osm.map(RoadSource::osm).orElseGet(RoadSource::builtIn),
          machine.roadsCache(),
          winterFactor == null ? machine.winterFactor() : winterFactor,
          VanProfile.lightTruck(),
          OptionalInt.empty());
    } catch (IllegalArgumentException e) {
      throw new InputRefused(texts.get("roads.bad-setting", e.getMessage()));
    }
  }

  /** Says what is opened, since an OpenStreetMap file takes its time the first time. */
  RoadNetwork open(Terminal terminal) {
    RoadSettings settings = settings(terminal.texts());
    if (settings.source() instanceof RoadSource.OsmFile osm) {
      terminal.warn("roads.opening", osm.file());
    }
    return RoadNetwork.open(settings);
  }
}
