package se.bokskjuts.routing;

import java.util.List;
import java.util.Optional;

/** The same search as the matrix's, for one pair. */
final class DriveSearch {
  private DriveSearch() {}

  static Optional<Drive> findDrive(Spot from, Spot to, RoadGraph graph, ClosedRoads closed) {
    Targets target = new Targets(graph, List.of(to));
    FastestTree tree = FastestTree.from(from, target, graph, closed);
    return tree.findArrival(0).map(arrival -> tree.drive(0, arrival));
  }
}
