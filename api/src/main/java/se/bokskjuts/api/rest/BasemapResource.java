package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.routing.BoundingBox;
import se.bokskjuts.routing.RoadMap;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadPiece;
import se.bokskjuts.routing.RoadPoint;

/** The map's ground from our own road network, in tiles as web maps count them. */
@RestController
@RequestMapping("/api/v1/basemap")
@Tag(name = "basemap", description = "The map's ground, drawn from the road network")
class BasemapResource {
  private static final int DEEPEST_ZOOM = 18;

  private final RoadNetwork roads;

  BasemapResource(RoadNetwork roads) {
    this.roads = roads;
  }

  /** A tile's roads, largest first. */
  record TileJson(List<LineJson> lines) {}

  /** A road: x, y, x, y … in 1/4096 of the tile's side, from its north-west corner. */
  record LineJson(String kind, String ref, List<Integer> points) {}

  /** A place name. */
  record NameJson(String text, String kind, double lat, double lon) {}

  @GetMapping("/{z}/{x}/{y}")
  @Operation(operationId = "getBasemapTile", summary = "The roads of one tile")
  ResponseEntity<TileJson> tile(@PathVariable int z, @PathVariable int x, @PathVariable int y) {
    if (z < 0 || z > DEEPEST_ZOOM || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
      throw RefusedException.of(ProblemCode.NO_SUCH_ADDRESS, z + "/" + x + "/" + y);
    }
    MapTile tile = new MapTile(z, x, y);
    List<LineJson> lines =
        roads.map(tile.box(), z).lines().stream()
            .sorted(Comparator.comparing(RoadMap.Line::kind))
            .map(l -> new LineJson(l.kind().name(), l.ref(), tile.flatten(l.points())))
            .toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
        .eTag(roads.version() + "-" + z + "-" + x + "-" + y)
        .body(new TileJson(lines));
  }

  @GetMapping("/names")
  @Operation(operationId = "listBasemapNames", summary = "The place names of a box, larger first")
  List<NameJson> names(
      @RequestParam double south,
      @RequestParam double west,
      @RequestParam double north,
      @RequestParam double east,
      @RequestParam int zoom) {
    if (!(south <= north && west <= east)) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "south, west, north, east", "");
    }
    return roads.map(new BoundingBox(south, west, north, east), zoom).names().stream()
        .sorted(Comparator.comparing(RoadMap.Name::kind).thenComparing(RoadMap.Name::text))
        .map(n -> new NameJson(n.text(), n.kind().name(), n.point().lat(), n.point().lon()))
        .toList();
  }

  /**
   * A road between two junctions.
   *
   * @param lat of the spot on it nearest to the one asked for
   * @param points latitude and longitude of each
   */
  record RoadJson(String road, double lat, double lon, List<List<Double>> points) {}

  @GetMapping("/road")
  @Operation(
      operationId = "getBasemapRoad",
      summary = "The road nearest to a spot, from junction to junction: what a closure there shuts")
  @ApiResponse(responseCode = "200", description = "The road")
  @ApiResponse(responseCode = "204", description = "No road is near", content = @Content)
  ResponseEntity<RoadJson> road(@RequestParam double lat, @RequestParam double lon) {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "lat, lon", lat + ", " + lon);
    }
    return roads
        .findRoad(new RoadPoint(lat, lon))
        .map(BasemapResource::json)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private static RoadJson json(RoadPiece piece) {
    return new RoadJson(
        piece.road(),
        piece.spot().lat(),
        piece.spot().lon(),
        piece.points().stream().map(p -> List.of(p.lat(), p.lon())).toList());
  }
}
