package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.edit.DraftRoads;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.view.PlanPicture;
import se.bokskjuts.api.view.VanDay;
import se.bokskjuts.data.store.StoredPlan;

/** One van's route, for maps and for what drivers navigate by. */
@RestController
@RequestMapping("/api/v1/plans/{id}/routes")
@Tag(name = "plans")
class RoutesResource {
  private final Planning planning;
  private final RouteDrawing drawing;
  private final DraftRoads closedRoads;

  RoutesResource(Planning planning, RouteDrawing drawing, DraftRoads closedRoads) {
    this.planning = planning;
    this.drawing = drawing;
    this.closedRoads = closedRoads;
  }

  @GetMapping(path = "/{van}.geojson", produces = GeoJson.MEDIA_TYPE)
  @Operation(
      operationId = "getRouteGeoJson",
      summary = "A van's legs along the roads and its stops, as GeoJSON (RFC 7946)")
  ResponseEntity<GeoJson.FeatureCollection> geoJson(
      @PathVariable UUID id, @PathVariable String van) {
    StoredPlan stored = planning.getStored(id);
    return ResponseEntity.ok()
        .eTag(planning.get(id).eTag())
        .contentType(MediaType.valueOf(GeoJson.MEDIA_TYPE))
        .body(drawing.of(vanOf(stored, van), stored.day(), closedRoads.of(id)));
  }

  @GetMapping(path = "/{van}.gpx", produces = Gpx.MEDIA_TYPE)
  @Operation(
      operationId = "getRouteGpx",
      summary = "A van's stops as a route and its way as a track, as GPX 1.1")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Gpx.MEDIA_TYPE, schema = @Schema(type = "string")))
  ResponseEntity<byte[]> gpx(@PathVariable UUID id, @PathVariable String van) {
    StoredPlan stored = planning.getStored(id);
    VanDay day = vanOf(stored, van);
    byte[] gpx =
        Gpx.of(day, stored.day().date(), drawing.roadsOf(day, stored.day(), closedRoads.of(id)));
    return Downloads.file(
        gpx,
        MediaType.valueOf(Gpx.MEDIA_TYPE),
        van + "-" + stored.day().date() + ".gpx",
        planning.get(id).eTag());
  }

  private static VanDay vanOf(StoredPlan stored, String van) {
    return PlanPicture.of(stored.day(), stored.plan()).vans().stream()
        .filter(v -> v.van().value().equals(van))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_VAN, van));
  }
}
