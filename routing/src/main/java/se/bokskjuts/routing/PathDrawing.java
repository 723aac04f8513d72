package se.bokskjuts.routing;

import java.util.ArrayList;
import java.util.List;

/** Turns a drive over edges into points and named stretches. */
final class PathDrawing {
  private final GraphHopperRoads roads;
  private final RoadGraph graph;

  PathDrawing(GraphHopperRoads roads, RoadGraph graph) {
    this.roads = roads;
    this.graph = graph;
  }

  RoadLeg leg(Place from, Place to, Drive drive) {
    List<RoadPoint> points = new ArrayList<>();
    List<RoadStretch> stretches = new ArrayList<>();
    for (int i = 0; i < drive.keys().length; i++) {
      addPiece(drive, i, points, stretches);
    }
    return new RoadLeg(from, to, drive.metres(), drive.seconds(), points, stretches);
  }

  private void addPiece(
      Drive drive, int index, List<RoadPoint> points, List<RoadStretch> stretches) {
    int key = drive.keys()[index];
    int edge = key >> 1;
    double start = drive.start(index);
    double end = drive.end(index);
    for (RoadPoint point : Polyline.part(roads.points(edge), start, end)) {
      if (points.isEmpty() || !points.get(points.size() - 1).equals(point)) {
        points.add(point);
      }
    }
    int metres = (int) Math.round(Math.abs(end - start) * graph.millimetres(edge) / 1000);
    addStretch(new RoadStretch(roads.road(edge), metres), stretches);
  }

  private static void addStretch(RoadStretch stretch, List<RoadStretch> stretches) {
    int last = stretches.size() - 1;
    if (last >= 0 && stretches.get(last).road().equals(stretch.road())) {
      int metres = stretches.get(last).metres() + stretch.metres();
      stretches.set(last, new RoadStretch(stretch.road(), metres));
    } else if (stretch.metres() > 0) {
      stretches.add(stretch);
    }
  }
}
