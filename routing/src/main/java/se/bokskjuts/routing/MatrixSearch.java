package se.bokskjuts.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.bokskjuts.model.TravelMatrix;

/** One tree of fastest ways per place. */
final class MatrixSearch {
  private final RoadGraph graph;
  private final ClosedRoads closed;
  private final List<Place> places;
  private final List<Spot> spots;
  private final Targets targets;
  private final int[][] seconds;
  private final int[][] metres;

  MatrixSearch(RoadGraph graph, ClosedRoads closed, List<Place> places, List<Spot> spots) {
    this.graph = graph;
    this.closed = closed;
    this.places = places;
    this.spots = spots;
    this.targets = new Targets(graph, spots);
    this.seconds = new int[places.size()][places.size()];
    this.metres = new int[places.size()][places.size()];
  }

  /** Throws {@link RoadFaults} naming every pair without a way. */
  TravelMatrix matrix() {
    List<RoadFault> faults =
        IntStream.range(0, places.size())
            .parallel()
            .mapToObj(this::fillRow)
            .flatMap(List::stream)
            .toList();
    if (!faults.isEmpty()) {
      throw new RoadFaults(faults);
    }
    return new TravelMatrix(places.stream().map(Place::id).toList(), seconds, metres);
  }

  private List<RoadFault> fillRow(int from) {
    FastestTree tree = FastestTree.from(spots.get(from), targets, graph, closed);
    List<RoadFault> faults = new ArrayList<>();
    for (int to = 0; to < places.size(); to++) {
      if (to == from) {
        continue;
      }
      Optional<Drive> drive = tree.findDrive(to);
      if (drive.isEmpty()) {
        faults.add(notConnected(places.get(from), places.get(to), closed));
      } else {
        seconds[from][to] = drive.get().seconds();
        metres[from][to] = drive.get().metres();
      }
    }
    return faults;
  }

  static RoadFault notConnected(Place from, Place to, ClosedRoads closed) {
    String advice =
        closed == ClosedRoads.NONE
            ? "Correct the coordinates, or set a road file that joins them."
            : "Open one of the closed roads, or leave the unit out today.";
    return RoadFault.between(
        from,
        to,
        String.format(
            "No road leads from unit %s (%s) to unit %s (%s). %s",
            from.id(), from.name(), to.id(), to.name(), advice));
  }
}
