package se.bokskjuts.routing;

import static se.bokskjuts.routing.RoadFaultCode.UNIT_OFF_NETWORK;
import static se.bokskjuts.routing.RoadFaultCode.UNIT_OUTSIDE_NETWORK;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds where places meet the network; collects a fault for each that does not. */
final class Anchoring {
  private final GraphHopperRoads roads;
  private final RoadGraph graph;
  private final MainNetwork main;
  private final int mostMetres;

  Anchoring(GraphHopperRoads roads, RoadGraph graph, MainNetwork main, int mostMetres) {
    this.roads = roads;
    this.graph = graph;
    this.main = main;
    this.mostMetres = mostMetres;
  }

  boolean hasRoads() {
    return IntStream.range(0, graph.edges()).anyMatch(this::accepts);
  }

  List<Spot> spots(List<Place> places) {
    List<Spot> spots = new ArrayList<>();
    List<Place> lost = new ArrayList<>();
    for (Place place : places) {
      findSpot(place.point()).ifPresentOrElse(spots::add, () -> lost.add(place));
    }
    if (!lost.isEmpty()) {
      boolean all = lost.size() == places.size() && lost.size() > 1;
      throw new RoadFaults(lost.stream().map(place -> fault(place, all)).toList());
    }
    return spots;
  }

  Optional<Spot> findSpot(RoadPoint point) {
    Optional<Spot> nearest = roads.findSpot(point, this::accepts);
    if (nearest.isPresent() && main.isFragment(nearest.get().edge())) {
      nearest = Optional.of(main.preferred(nearest.get(), findMainSpot(point)));
    }
    return nearest.filter(spot -> spot.metresOff() <= mostMetres);
  }

  private Optional<Spot> findMainSpot(RoadPoint point) {
    return roads.findSpot(point, edge -> accepts(edge) && !main.isFragment(edge));
  }

  private boolean accepts(int edge) {
    return (graph.isOpen(2 * edge) || graph.isOpen(2 * edge + 1)) && roads.allowsStopping(edge);
  }

  private RoadFault fault(Place place, boolean all) {
    long metres =
        roads
            .findSpotAmongAll(place.point(), this::accepts)
            .map(spot -> Math.round(spot.metresOff()))
            .orElseThrow();
    boolean outside = !roads.bounds().contains(place.point());
    String where =
        String.format(
            Locale.ROOT,
            "Unit %s (%s) at %.4f, %.4f ",
            place.id(),
            place.name(),
            place.lat(),
            place.lon());
    String text =
        outside
            ? where + "lies outside the road network, which covers " + describe(roads.bounds())
            : where + "is off the road network";
    return RoadFault.of(
        outside ? UNIT_OUTSIDE_NETWORK : UNIT_OFF_NETWORK,
        place,
        metres,
        text + ": the nearest road is " + metres + " metres away. " + advice(place, all));
  }

  private String advice(Place place, boolean all) {
    boolean swapped =
        Math.abs(place.lon()) <= 90
            && roads.bounds().contains(new RoadPoint(place.lon(), place.lat()));
    if (swapped) {
      return "Its latitude and longitude look swapped.";
    }
    return all
        ? "So does every other unit: set a road file of their region."
        : "Correct its coordinates, or set a road file that covers it.";
  }

  private static String describe(BoundingBox box) {
    return String.format(
        Locale.ROOT,
        "latitudes %.2f to %.2f and longitudes %.2f to %.2f",
        box.south(),
        box.north(),
        box.west(),
        box.east());
  }
}
