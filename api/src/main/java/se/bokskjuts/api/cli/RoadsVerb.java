package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.bokskjuts.routing.BoundingBox;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadFaults;
import se.bokskjuts.routing.RoadLeg;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSource;
import se.bokskjuts.routing.RoadStretch;

/** What road network is loaded, and the way between two units. */
@Command(name = "roads")
final class RoadsVerb implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--from", paramLabel = "U")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "U")
  @Nullable String to;

  @Option(names = "--day", paramLabel = "DAY.json")
  @Nullable Path day;

  @Mixin RoadOptions roads = new RoadOptions();

  RoadsVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    KnownPlaces places = KnownPlaces.of(terminal.texts(), day);
    if ((from == null) != (to == null)) {
      throw new InputRefused(terminal.texts().get("roads.one-end"));
    }
    List<Place> asked =
        from == null || to == null ? List.of() : List.of(places.get(from), places.get(to));
    try (RoadNetwork network = roads.open(terminal)) {
      describe(network, places);
      if (!asked.isEmpty()) {
        way(network.path(asked, List.of()).legs().get(0));
      }
    }
    return Exit.DONE;
  }

  private void describe(RoadNetwork network, KnownPlaces places) {
    boolean builtIn = roads.settings(terminal.texts()).source() instanceof RoadSource.BuiltIn;
    terminal.say(builtIn ? "roads.built-in" : "roads.osm", network.version());
    BoundingBox box = network.bounds();
    terminal.say("roads.bounds", box.south(), box.west(), box.north(), box.east());
    units(network, places);
  }

  /** Another region's network is no fault as long as no day is to be driven on it. */
  private void units(RoadNetwork network, KnownPlaces places) {
    try {
      network.anchors(places.all());
      terminal.say("roads.units", places.all().size());
    } catch (RoadFaults faults) {
      if (day != null) {
        throw faults;
      }
      terminal.say("roads.units-off", faults.faults().size(), places.all().size());
    }
  }

  private void way(RoadLeg leg) {
    terminal.say(
        "roads.way",
        leg.from().name(),
        leg.to().name(),
        leg.metres() / 1000.0,
        terminal.texts().hours(leg.seconds()));
    for (RoadStretch stretch : leg.stretches()) {
      terminal.say("roads.stretch", stretch.metres() / 1000.0, stretch.road());
    }
  }
}
