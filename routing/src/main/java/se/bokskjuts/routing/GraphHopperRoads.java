package se.bokskjuts.routing;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.storage.TurnCostStorage;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** What GraphHopper holds of a network, in our words. */
final class GraphHopperRoads implements AutoCloseable {
  /** The width of the index's cells that GraphHopper aims at. */
  private static final int INDEX_CELL_METRES = 300;

  private static final int MOST_RINGS = 150;

  /** Of latitude. */
  private static final double LEAST_METRES_PER_DEGREE = 110_000;

  /** How much longer than its edge a drawn line may be. */
  private static final double LENGTH_SLACK = 1.05;

  private final GraphHopper hopper;
  private final int snapMetres;
  private final double reachMetres;
  private final EnumEncodedValue<RoadClass> roadClass;
  private final EnumEncodedValue<RoadEnvironment> environment;

  private GraphHopperRoads(GraphHopper hopper, int snapMetres) {
    this.hopper = hopper;
    this.roadClass =
        hopper.getEncodingManager().getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
    this.environment =
        hopper.getEncodingManager().getEnumEncodedValue(RoadEnvironment.KEY, RoadEnvironment.class);
    this.snapMetres = snapMetres;
    double cellMetres = leastCellMetres();
    int rings = (int) Math.min(MOST_RINGS, snapMetres / cellMetres + 2);
    this.reachMetres = (rings - 1) * cellMetres;
    if (hopper.getLocationIndex() instanceof LocationIndexTree tree) {
      tree.setMaxRegionSearch(rings);
    }
  }

  /**
   * GraphHopper's index has as many cells north as east, so that a long narrow network has narrow
   * cells, and its search counts cells, not metres.
   */
  private double leastCellMetres() {
    BoundingBox box = bounds();
    RoadPoint corner = new RoadPoint(box.south(), box.west());
    double north = corner.metresTo(new RoadPoint(box.north(), box.west()));
    double east = corner.metresTo(new RoadPoint(box.south(), box.east()));
    double cells = 4 * (Math.max(north, east) / INDEX_CELL_METRES + 1);
    return Math.max(0.01, Math.min(north, east) / cells);
  }

  static GraphHopperRoads ofTable(RoadTable table, RoadSettings settings) {
    return new GraphHopperRoads(
        GraphHopperImport.table(table, settings.van()), settings.snapMetres());
  }

  /** Of a directory that {@link GraphHopperImport#importOsm} filled. */
  static GraphHopperRoads ofImported(Path directory, RoadSettings settings) {
    return new GraphHopperRoads(
        GraphHopperImport.load(directory, settings.van()), settings.snapMetres());
  }

  /** The network as arrays, driving times multiplied by the winter factor. */
  RoadGraph graph(double winterFactor) {
    Weighting weighting =
        hopper.createWeighting(hopper.getProfile(GraphHopperImport.PROFILE), new PMap());
    int edges = hopper.getBaseGraph().getEdges();
    int[] tail = new int[2 * edges];
    int[] millis = new int[2 * edges];
    int[] millimetres = new int[edges];
    AllEdgesIterator edge = hopper.getBaseGraph().getAllEdges();
    while (edge.next()) {
      int key = 2 * edge.getEdge();
      tail[key] = edge.getBaseNode();
      tail[key + 1] = edge.getAdjNode();
      millis[key] = millis(edge, false, weighting, winterFactor);
      millis[key + 1] = millis(edge, true, weighting, winterFactor);
      millimetres[edge.getEdge()] = (int) Math.round(edge.getDistance() * 1000);
    }
    return new RoadGraph(
        hopper.getBaseGraph().getNodes(),
        tail,
        millis,
        millimetres,
        forbiddenTurns(tail, weighting));
  }

  private List<RoadGraph.ForbiddenTurn> forbiddenTurns(int[] tail, Weighting weighting) {
    List<RoadGraph.ForbiddenTurn> turns = new ArrayList<>();
    if (!weighting.hasTurnCosts()) {
      return turns;
    }
    TurnCostStorage.Iterator turn = hopper.getBaseGraph().getTurnCostStorage().getAllTurnCosts();
    while (turn.next()) {
      int from = turn.getFromEdge();
      int via = turn.getViaNode();
      int to = turn.getToEdge();
      if (from != to && Double.isInfinite(weighting.calcTurnWeight(from, via, to))) {
        for (int fromKey = 2 * from; fromKey <= 2 * from + 1; fromKey++) {
          for (int toKey = 2 * to; toKey <= 2 * to + 1; toKey++) {
            if (tail[fromKey ^ 1] == via && tail[toKey] == via) {
              turns.add(new RoadGraph.ForbiddenTurn(fromKey, toKey));
            }
          }
        }
      }
    }
    return turns;
  }

  private static int millis(
      EdgeIteratorState edge, boolean reverse, Weighting weighting, double winterFactor) {
    if (Double.isInfinite(weighting.calcEdgeWeight(edge, reverse))) {
      return RoadGraph.CLOSED;
    }
    return (int) Math.round(weighting.calcEdgeMillis(edge, reverse) * winterFactor);
  }

  /** The nearest spot on an accepted edge, or none nearby; sure to be found within the bound. */
  Optional<Spot> findSpot(RoadPoint point, IntPredicate accepts) {
    Snap snap =
        hopper
            .getLocationIndex()
            .findClosest(point.lat(), point.lon(), edge -> accepts.test(edge.getEdge()));
    if (snap.isValid() && snap.getQueryDistance() <= reachMetres) {
      return Optional.of(spot(point, snap.getClosestEdge().getEdge()));
    }
    return reachMetres >= snapMetres ? Optional.empty() : findSpotAmongAll(point, accepts);
  }

  /** The nearest spot on an accepted edge however far it is. Looks at every edge. */
  Optional<Spot> findSpotAmongAll(RoadPoint point, IntPredicate accepts) {
    Optional<Spot> best = Optional.empty();
    double bestMetres = Double.POSITIVE_INFINITY;
    NodeAccess nodes = hopper.getBaseGraph().getNodeAccess();
    AllEdgesIterator edge = hopper.getBaseGraph().getAllEdges();
    while (edge.next()) {
      double within = bestMetres + edge.getDistance() * LENGTH_SLACK;
      boolean mayBeNearer = isWithin(point, nodes, edge.getBaseNode(), within);
      if (mayBeNearer && accepts.test(edge.getEdge())) {
        Spot spot = spot(point, edge.getEdge());
        best = spot.metresOff() < bestMetres ? Optional.of(spot) : best;
        bestMetres = Math.min(bestMetres, spot.metresOff());
      }
    }
    return best;
  }

  private static boolean isWithin(RoadPoint point, NodeAccess nodes, int node, double metres) {
    double lat = nodes.getLat(node);
    return Math.abs(lat - point.lat()) * LEAST_METRES_PER_DEGREE < metres
        && point.metresTo(new RoadPoint(lat, nodes.getLon(node))) < metres;
  }

  private Spot spot(RoadPoint point, int edge) {
    Polyline.Nearest nearest = Polyline.nearest(point, points(edge));
    return new Spot(edge, nearest.share(), nearest.point(), nearest.metres());
  }

  /** Whether a van may stop at the edge: no motorway, no ferry. */
  boolean allowsStopping(int edge) {
    EdgeIteratorState state = state(edge);
    return state.get(roadClass) != RoadClass.MOTORWAY
        && state.get(environment) != RoadEnvironment.FERRY;
  }

  List<RoadPoint> points(int edge) {
    PointList list = state(edge).fetchWayGeometry(FetchMode.ALL);
    List<RoadPoint> points = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      points.add(new RoadPoint(list.getLat(i), list.getLon(i)));
    }
    return points;
  }

  RoadKind kind(int edge) {
    EdgeIteratorState state = state(edge);
    return state.get(environment) == RoadEnvironment.FERRY
        ? RoadKind.FERRY
        : RoadKind.of(state.get(roadClass).name());
  }

  /** Number of the road, or empty. */
  String ref(int edge) {
    return text(edge, "street_ref");
  }

  /** Number of the road, else its name, else empty. */
  String road(int edge) {
    String ref = ref(edge);
    return ref.isEmpty() ? text(edge, "street_name") : ref;
  }

  private String text(int edge, String key) {
    Object value = state(edge).getValue(key);
    return value == null ? "" : value.toString();
  }

  private EdgeIteratorState state(int edge) {
    return hopper.getBaseGraph().getEdgeIteratorState(edge, Integer.MIN_VALUE);
  }

  BoundingBox bounds() {
    BBox box = hopper.getBaseGraph().getBounds();
    return new BoundingBox(box.minLat, box.minLon, box.maxLat, box.maxLon);
  }

  /** Every edge in or near the box, some perhaps twice. */
  void forEachEdgeNear(BoundingBox box, IntConsumer consumer) {
    hopper
        .getLocationIndex()
        .query(new BBox(box.west(), box.east(), box.south(), box.north()), consumer::accept);
  }

  @Override
  public void close() {
    hopper.close();
  }
}
