package se.bokskjuts.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import se.bokskjuts.api.replan.ClosedRoads;
import se.bokskjuts.data.file.DidYouMean;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.replan.DayEvent;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadClosure;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadPoint;

/** What happened, as options; each may be given more than once. */
final class EventOptions {
  private static final int MOST_MINUTES = 600;

  @Option(names = "--van-down", paramLabel = "VAN[@U]", descriptionKey = "replan-van-down")
  List<String> vansDown = List.of();

  @Option(names = "--close", paramLabel = "U", descriptionKey = "replan-close")
  List<String> closed = List.of();

  @Option(names = "--road-closed", paramLabel = "LAT,LON", descriptionKey = "replan-road")
  List<String> roadsClosed = List.of();

  @Option(names = "--missed", paramLabel = "VAN@U", descriptionKey = "replan-missed")
  List<String> missed = List.of();

  @Option(names = "--stayed", paramLabel = "BOX", descriptionKey = "replan-stayed")
  List<String> stayed = List.of();

  @Option(names = "--van-late", paramLabel = "VAN=MIN", descriptionKey = "replan-van-late")
  Map<String, Integer> vansLate = Map.of();

  @Option(names = "--late", paramLabel = "FILE", descriptionKey = "replan-late")
  List<Path> late = List.of();

  @Option(names = "--better", descriptionKey = "replan-better")
  boolean better;

  List<DayEvent> read(
      Terminal terminal, DayProblem day, Plan plan, LocalTime now, RoadOptions roads)
      throws IOException {
    KnownPlaces places =
        new KnownPlaces(terminal.texts(), day.units().stream().map(Place::of).toList());
    List<DayEvent> events = new ArrayList<>();
    for (String down : vansDown) {
      String[] parts = down.split("@", 2);
      Optional<UnitId> at =
          parts.length == 2 ? Optional.of(places.get(parts[1]).id()) : Optional.empty();
      events.add(new DayEvent.VanBreaksDown(van(terminal, day, parts[0]), at));
    }
    closed.forEach(u -> events.add(new DayEvent.UnitCloses(places.get(u).id(), now)));
    for (String stop : missed) {
      String[] parts = stop.split("@", 2);
      UnitId unit = places.get(parts.length == 2 ? parts[1] : "").id();
      events.add(new DayEvent.StopMissed(van(terminal, day, parts[0]), unit));
    }
    if (!stayed.isEmpty()) {
      events.add(
          new DayEvent.BoxesStayed(stayed.stream().map(b -> box(terminal, plan, b)).toList()));
    }
    if (!roadsClosed.isEmpty()) {
      events.add(closedRoads(terminal, day, places, roads));
    }
    vansLate.forEach((named, minutes) -> events.add(late(terminal, day, named, minutes)));
    if (!late.isEmpty()) {
      events.add(LateFiles.read(terminal, day, late));
    }
    if (better) {
      events.add(new DayEvent.BetterWanted());
    }
    return events;
  }

  private static DayEvent late(Terminal terminal, DayProblem day, String named, int minutes) {
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw new InputRefused(terminal.texts().get("replan.late-minutes", named, MOST_MINUTES));
    }
    return new DayEvent.VanLate(van(terminal, day, named), Duration.ofMinutes(minutes));
  }

  private static VanId van(Terminal terminal, DayProblem day, String named) {
    List<String> known = day.vans().stream().map(Van::id).map(VanId::value).toList();
    return VanId.of(require(terminal, "replan.unknown-van", named, known));
  }

  private static BoxId box(Terminal terminal, Plan plan, String named) {
    List<String> known = plan.boxes().stream().map(b -> b.id().value()).toList();
    return BoxId.of(require(terminal, "replan.unknown-box", named, known));
  }

  private static String require(Terminal terminal, String key, String named, List<String> known) {
    if (known.contains(named)) {
      return named;
    }
    CliTexts texts = terminal.texts();
    throw new InputRefused(
        texts.get(key, named),
        DidYouMean.find(named, known).stream()
            .map(w -> texts.get("did-you-mean", w).strip())
            .toList());
  }

  private DayEvent closedRoads(
      Terminal terminal, DayProblem day, KnownPlaces places, RoadOptions roads) {
    List<RoadClosure> closures =
        roadsClosed.stream()
            .map(places::get)
            .<RoadClosure>map(p -> new RoadClosure.At(new RoadPoint(p.lat(), p.lon())))
            .toList();
    try (RoadNetwork network = roads.open(terminal)) {
      return new DayEvent.RoadCloses(ClosedRoads.matrix(network, day, closures));
    }
  }
}
