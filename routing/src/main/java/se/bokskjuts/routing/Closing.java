package se.bokskjuts.routing;

import static se.bokskjuts.routing.RoadFaultCode.CLOSURE_NOT_ON_ROAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the pieces of road that closures mean; collects a fault for each that means none. */
final class Closing {
  private final GraphHopperRoads roads;
  private final RoadGraph graph;
  private final Anchoring anchoring;
  private final List<RoadFault> faults = new ArrayList<>();

  Closing(GraphHopperRoads roads, RoadGraph graph, Anchoring anchoring) {
    this.roads = roads;
    this.graph = graph;
    this.anchoring = anchoring;
  }

  ClosedRoads closed(List<RoadClosure> closures) {
    if (closures.isEmpty()) {
      return ClosedRoads.NONE;
    }
    ClosedRoads closed = new ClosedRoads();
    closures.forEach(closure -> close(closure, closed));
    if (!faults.isEmpty()) {
      throw new RoadFaults(faults);
    }
    return closed;
  }

  private void close(RoadClosure closure, ClosedRoads closed) {
    if (closure instanceof RoadClosure.At at) {
      findSpot(at.spot()).ifPresent(spot -> closed.close(spot.edge(), spot.share(), spot.share()));
    } else if (closure instanceof RoadClosure.Between between) {
      closeBetween(between, closed);
    } else if (closure instanceof RoadClosure.Area area) {
      closeArea(area, closed);
    }
  }

  private Optional<Spot> findSpot(RoadPoint point) {
    Optional<Spot> spot = anchoring.findSpot(point);
    if (spot.isEmpty()) {
      faults.add(RoadFault.of(CLOSURE_NOT_ON_ROAD, "No road to close near " + describe(point)));
    }
    return spot;
  }

  private void closeBetween(RoadClosure.Between between, ClosedRoads closed) {
    Optional<Spot> from = findSpot(between.from());
    Optional<Spot> to = findSpot(between.to());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    DriveSearch.findDrive(from.get(), to.get(), graph, ClosedRoads.NONE)
        .ifPresentOrElse(
            drive -> closeDrive(drive, closed),
            () ->
                faults.add(
                    RoadFault.of(
                        CLOSURE_NOT_ON_ROAD,
                        "No road to close leads from "
                            + describe(between.from())
                            + " to "
                            + describe(between.to()))));
  }

  private static void closeDrive(Drive drive, ClosedRoads closed) {
    int[] keys = drive.keys();
    for (int i = 0; i < keys.length; i++) {
      if (drive.start(i) != drive.end(i) || keys.length == 1) {
        closed.close(keys[i] >> 1, drive.start(i), drive.end(i));
      }
    }
  }

  private void closeArea(RoadClosure.Area area, ClosedRoads closed) {
    Polygon polygon = new Polygon(area.corners());
    boolean[] met = {false};
    roads.forEachEdgeNear(
        BoundingBox.around(area.corners()),
        edge ->
            polygon
                .findInside(roads.points(edge))
                .ifPresent(
                    inside -> {
                      closed.close(edge, inside.from(), inside.to());
                      met[0] = true;
                    }));
    if (!met[0]) {
      faults.add(
          RoadFault.of(
              CLOSURE_NOT_ON_ROAD,
              "No road to close in the area around " + describe(area.corners().get(0))));
    }
  }

  private static String describe(RoadPoint point) {
    return String.format(Locale.ROOT, "%.4f, %.4f", point.lat(), point.lon());
  }
}
