package se.bokskjuts.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import se.bokskjuts.model.TravelMatrix;

/**
 * The roads between the units: driving times and distances, ways, and the map. Safe for many
 * threads at once. Everything is along roads; what no road reaches is a fault, never a straight
 * line.
 */
public final class RoadNetwork implements AutoCloseable {
  private final RoadStore store;
  private final RoadGraph graph;
  private final Anchoring anchoring;
  private final String version;

  private RoadNetwork(RoadStore store, RoadSettings settings) {
    this.store = store;
    this.graph = store.roads().graph(settings.winterFactor());
    this.anchoring =
        new Anchoring(store.roads(), graph, new MainNetwork(graph), settings.snapMetres());
    this.version =
        Fingerprint.begin()
            .add(store.content())
            .add(String.format(Locale.ROOT, "%.4f", settings.winterFactor()))
            .end();
  }

  /** Opens the network. Throws {@link RoadFaults} where the source cannot be used. */
  public static RoadNetwork open(RoadSettings settings) {
    RoadStore store = RoadStore.open(settings);
    RoadNetwork network = new RoadNetwork(store, settings);
    if (!network.anchoring.hasRoads()) {
      network.close();
      throw OsmCache.withoutRoads(settings.source());
    }
    return network;
  }

  /**
   * Names the network's content: source, van and winter factor. The same on every machine; a matrix
   * of one version never changes.
   */
  public String version() {
    return version;
  }

  /** The box that holds all of the network's roads. */
  public BoundingBox bounds() {
    return store.roads().bounds();
  }

  /** Where each place meets the network. Throws {@link RoadFaults} naming all that do not. */
  public List<Anchor> anchors(List<Place> places) {
    List<Spot> spots = anchoring.spots(places);
    return IntStream.range(0, places.size())
        .mapToObj(i -> anchor(places.get(i), spots.get(i)))
        .toList();
  }

  private static Anchor anchor(Place place, Spot spot) {
    return new Anchor(place, spot.point(), (int) Math.round(spot.metresOff()));
  }

  /** Fastest driving between all the places, both ways. */
  public TravelMatrix matrix(List<Place> places) {
    return matrix(places, List.of());
  }

  /** Fastest driving between all the places while some roads are closed. */
  public TravelMatrix matrix(List<Place> places, List<RoadClosure> closures) {
    List<Spot> spots = anchoring.spots(places);
    return new MatrixSearch(graph, closed(closures), places, spots).matrix();
  }

  /** The fastest way from one place to another. */
  public RoadPath path(Place from, Place to) {
    return path(List.of(from, to), List.of());
  }

  /** The fastest way through the places in their order, while some roads are closed. */
  public RoadPath path(List<Place> places, List<RoadClosure> closures) {
    if (places.size() < 2) {
      throw new IllegalArgumentException("a way needs two places, but has " + places.size());
    }
    List<Spot> spots = anchoring.spots(places);
    ClosedRoads closed = closed(closures);
    PathDrawing drawing = new PathDrawing(store.roads(), graph);
    List<RoadLeg> legs = new ArrayList<>();
    List<RoadFault> faults = new ArrayList<>();
    for (int i = 1; i < places.size(); i++) {
      Place from = places.get(i - 1);
      Place to = places.get(i);
      Optional<Drive> drive = DriveSearch.findDrive(spots.get(i - 1), spots.get(i), graph, closed);
      drive.ifPresentOrElse(
          found -> legs.add(drawing.leg(from, to, found)),
          () -> faults.addAll(Disconnections.between(from, to, closed)));
    }
    if (!faults.isEmpty()) {
      throw new RoadFaults(faults);
    }
    return new RoadPath(legs);
  }

  private ClosedRoads closed(List<RoadClosure> closures) {
    return new Closing(store.roads(), graph, anchoring).closed(closures);
  }

  /** The road that a closure at the spot would shut; empty where there is none near it. */
  public Optional<RoadPiece> findRoad(RoadPoint near) {
    return anchoring
        .findSpot(near)
        .map(
            spot ->
                new RoadPiece(
                    store.roads().road(spot.edge()),
                    spot.point(),
                    store.roads().points(spot.edge())));
  }

  /** What a map of the box shows at a zoom level of a web map (0 the world, 18 a street). */
  public RoadMap map(BoundingBox box, int zoom) {
    return new MapDrawing(store.roads(), store.names()).map(box, zoom);
  }

  @Override
  public void close() {
    store.roads().close();
  }
}
