package se.bokskjuts.routing;

import java.util.BitSet;
import java.util.List;

/** Picks and simplifies what a map of a box shows. */
final class MapDrawing {
  /** Metres per pixel of a web map at zoom 0, latitude 60 degrees. */
  private static final double METRES_PER_PIXEL = 78_271;

  private final GraphHopperRoads roads;
  private final List<RoadMap.Name> names;

  MapDrawing(GraphHopperRoads roads, List<RoadMap.Name> names) {
    this.roads = roads;
    this.names = names;
  }

  RoadMap map(BoundingBox box, int zoom) {
    BitSet edges = new BitSet();
    roads.forEachEdgeNear(box, edges::set);
    List<RoadMap.Line> lines =
        edges.stream()
            .filter(edge -> roads.kind(edge).firstZoom() <= zoom)
            .mapToObj(edge -> line(edge, zoom))
            .filter(line -> BoundingBox.around(line.points()).meets(box))
            .toList();
    List<RoadMap.Name> written =
        names.stream()
            .filter(name -> name.kind().firstZoom() <= zoom && box.contains(name.point()))
            .toList();
    return new RoadMap(lines, written);
  }

  private RoadMap.Line line(int edge, int zoom) {
    double halfPixel = METRES_PER_PIXEL / Math.pow(2, zoom) / 2;
    return new RoadMap.Line(
        roads.kind(edge), roads.ref(edge), Polyline.simplified(roads.points(edge), halfPixel));
  }
}
