package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.edit.DraftRoads;
import se.bokskjuts.api.jobs.BestCost;
import se.bokskjuts.api.jobs.Orders;
import se.bokskjuts.api.jobs.PlanOrder;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.view.PlanPicture;
import se.bokskjuts.data.file.DayFileWriter;
import se.bokskjuts.data.file.PlanFileWriter;
import se.bokskjuts.data.store.StoredPlan;

/** Plans: asked for, followed, read, stopped, published. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "plans", description = "Plans of service days")
class PlansResource {
  private final Planning planning;
  private final Orders orders;
  private final IdempotentCalls calls;
  private final RouteDrawing drawing;
  private final DraftRoads closedRoads;

  PlansResource(
      Planning planning,
      Orders orders,
      IdempotentCalls calls,
      RouteDrawing drawing,
      DraftRoads closedRoads) {
    this.closedRoads = closedRoads;
    this.planning = planning;
    this.orders = orders;
    this.calls = calls;
    this.drawing = drawing;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "createPlan", summary = "Asks for a plan; it is solved by a job")
  @ApiResponse(responseCode = "202", description = "Queued; Location is the plan's address")
  ResponseEntity<Object> create(
      @Valid @RequestBody PlanRequest request,
      @Parameter(description = "A repeated call with the same key gets the first one's answer")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      @Parameter(hidden = true) Principal caller) {
    return calls.once(
        caller.getName(),
        Optional.ofNullable(key),
        "POST /plans " + request,
        () -> {
          PlanOverview plan = planning.ask(orderOf(request), caller.getName());
          return ResponseEntity.accepted()
              .location(URI.create("/api/v1/plans/" + plan.id()))
              .body(PlanJson.of(plan));
        });
  }

  private PlanOrder orderOf(PlanRequest r) {
    return orders.of(r.date(), r.findSeconds(), r.findSteps(), r.seedOrOne());
  }

  @GetMapping
  @Operation(
      operationId = "listPlans",
      summary = "The plans of a date, or the latest; newest first")
  List<PlanJson> list(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate date) {
    return planning.list(Optional.ofNullable(date)).stream().map(PlanJson::of).toList();
  }

  /** One method for both forms, so that whoever asks for anything gets JSON. */
  @GetMapping(
      path = "/{id}",
      produces = {MediaType.APPLICATION_JSON_VALUE, GeoJson.MEDIA_TYPE})
  @Operation(
      operationId = "getPlan",
      summary = "A plan: its state, its cost, its links; or its routes along the roads, as GeoJSON")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = PlanJson.class)),
        @Content(
            mediaType = GeoJson.MEDIA_TYPE,
            schema = @Schema(implementation = GeoJson.FeatureCollection.class))
      })
  ResponseEntity<Object> get(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    PlanOverview plan = planning.get(id);
    boolean routes = accept != null && accept.contains(GeoJson.MEDIA_TYPE);
    return ResponseEntity.ok()
        .eTag(plan.eTag())
        .contentType(routes ? MediaType.valueOf(GeoJson.MEDIA_TYPE) : MediaType.APPLICATION_JSON)
        .body(
            routes
                ? drawing.of(pictureOf(planning.getStored(id)), closedRoads.of(id))
                : PlanJson.of(plan));
  }

  private static PlanPicture pictureOf(StoredPlan stored) {
    return PlanPicture.of(stored.day(), stored.plan());
  }

  @GetMapping(path = "/{id}/status")
  @Operation(operationId = "getPlanStatus", summary = "A plan's state and best cost so far")
  StatusJson status(@PathVariable UUID id) {
    PlanOverview plan = planning.get(id);
    List<BestCost> heard = planning.progress(id, 0);
    return new StatusJson(
        plan.state(),
        heard.isEmpty()
            ? plan.cost().map(c -> c.total().ore())
            : Optional.of(heard.get(heard.size() - 1).totalOre()));
  }

  /** Where a plan is; its best cost so far in öre. */
  record StatusJson(PlanState state, Optional<Long> totalOre) {}

  @PostMapping("/{id}/cancel")
  @Operation(operationId = "cancelPlan", summary = "Ends the search; the best plan so far is kept")
  @ApiResponse(responseCode = "202", description = "The search will end soon")
  ResponseEntity<PlanJson> cancel(@PathVariable UUID id, @Parameter(hidden = true) Principal who) {
    return ResponseEntity.accepted().body(PlanJson.of(planning.stop(id, who.getName())));
  }

  @PostMapping("/{id}/publish")
  @Operation(operationId = "publishPlan", summary = "Puts a plan in force, if nobody was first")
  ResponseEntity<PlanJson> publish(
      @PathVariable UUID id,
      @Parameter(description = "The plan's ETag", required = true)
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(hidden = true) Principal who) {
    PlanOverview plan = planning.getAsSeen(id, seen);
    PlanOverview published = planning.publish(id, plan.rowVersion(), who.getName());
    return ResponseEntity.ok().eTag(published.eTag()).body(PlanJson.of(published));
  }

  @GetMapping(path = "/{id}/day.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "getPlanDayFile", summary = "The day file (bokskjuts-day/1)")
  ResponseEntity<byte[]> dayFile(@PathVariable UUID id) {
    PlanOverview plan = planning.get(id);
    return Downloads.json(
        DayFileWriter.toJson(planning.getStored(id).day()),
        "day-" + plan.date() + "-" + plan.label());
  }

  @GetMapping(path = "/{id}/plan.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "getPlanFile", summary = "The plan file (bokskjuts-plan/1)")
  ResponseEntity<byte[]> planFile(@PathVariable UUID id) {
    PlanOverview plan = planning.get(id);
    return Downloads.json(
        PlanFileWriter.toJson(planning.getStored(id).plan()),
        "plan-" + plan.date() + "-" + plan.label());
  }
}
