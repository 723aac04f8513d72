package se.bokskjuts.routing;

import java.util.List;
import java.util.Optional;

/** The same search as the matrix's, for one pair. */
final class DriveSearch {
  private DriveSearch() {}

  static Optional<Drive> findDrive(Spot from, Spot to, RoadGraph graph, ClosedRoads closed) {
    return FastestTree.from(from, new Targets(graph, List.of(to)), graph, closed).findDrive(0);
  }
}
