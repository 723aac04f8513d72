package se.bokskjuts.routing;

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
  private final boolean[][] missing;

  MatrixSearch(RoadGraph graph, ClosedRoads closed, List<Place> places, List<Spot> spots) {
    this.graph = graph;
    this.closed = closed;
    this.places = places;
    this.spots = spots;
    this.targets = new Targets(graph, spots);
    this.seconds = new int[places.size()][places.size()];
    this.metres = new int[places.size()][places.size()];
    this.missing = new boolean[places.size()][places.size()];
  }

  /** Throws {@link RoadFaults} naming the units without a way. */
  TravelMatrix matrix() {
    boolean complete = IntStream.range(0, places.size()).parallel().map(this::fillRow).sum() == 0;
    if (!complete) {
      throw new RoadFaults(new Disconnections(places, missing, closed).faults());
    }
    return new TravelMatrix(places.stream().map(Place::id).toList(), seconds, metres);
  }

  /** Returns how many places cannot be reached. */
  private int fillRow(int from) {
    FastestTree tree = FastestTree.from(spots.get(from), targets, graph, closed);
    int unreached = 0;
    for (int to = 0; to < places.size(); to++) {
      Optional<Drive> drive = to == from ? Optional.empty() : tree.findDrive(to);
      if (drive.isPresent()) {
        seconds[from][to] = drive.get().seconds();
        metres[from][to] = drive.get().metres();
      } else if (to != from) {
        missing[from][to] = true;
        unreached++;
      }
    }
    return unreached;
  }
}
