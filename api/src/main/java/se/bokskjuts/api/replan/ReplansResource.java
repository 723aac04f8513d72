package se.bokskjuts.api.replan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.rest.IdempotentCalls;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.replan.DifferenceKind;
import se.bokskjuts.optimizer.replan.PlanDifference;

/** Published plans replanned from a time of the day on; what a plan changes, in words. */
@RestController
@RequestMapping(path = "/api/v1/plans/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "replans", description = "Published plans, when the day goes otherwise")
class ReplansResource {
  private final Replanning replanning;
  private final PlanChanges changes;
  private final IdempotentCalls calls;

  ReplansResource(Replanning replanning, PlanChanges changes, IdempotentCalls calls) {
    this.replanning = replanning;
    this.changes = changes;
    this.calls = calls;
  }

  @PostMapping(path = "/replans", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "replanPlan",
      summary = "Replans a published plan from now on with few changes; solved by a job",
      description = "What has happened by then is fixed. The job's plan is a new draft.")
  @ApiResponse(responseCode = "202", description = "Queued; Location is the new plan's address")
  ResponseEntity<Object> replan(
      @PathVariable UUID id,
      @Valid @RequestBody ReplanRequest request,
      @Parameter(description = "A repeated call with the same key gets the first one's answer")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      @Parameter(hidden = true) Principal caller) {
    return calls.once(
        caller.getName(),
        Optional.ofNullable(key),
        "POST /plans/" + id + "/replans " + request,
        () -> {
          PlanOverview plan = replanning.ask(id, request, caller.getName());
          return ResponseEntity.accepted()
              .location(URI.create("/api/v1/plans/" + plan.id()))
              .body(new ReplanJson(plan.id(), plan.state(), id));
        });
  }

  /** The new plan that is to come. */
  record ReplanJson(UUID id, PlanState state, UUID parent) {}

  @GetMapping("/differences")
  @Operation(
      operationId = "getPlanDifferences",
      summary =
          "What a plan changes against the version published before it, or the one it was made from")
  DifferencesJson differences(@PathVariable UUID id) {
    return changes
        .find(id)
        .map(DifferencesJson::of)
        .orElseGet(() -> new DifferencesJson(null, 0, List.of(), List.of()));
  }

  /**
   * What a plan changes.
   *
   * @param against version compared with; null where there is no other
   */
  record DifferencesJson(
      @Nullable Integer against,
      long changedStops,
      List<String> driversToTell,
      List<DifferenceJson> differences) {
    static DifferencesJson of(PlanChanges.Changes changes) {
      List<DifferenceJson> list = new java.util.ArrayList<>();
      for (int i = 0; i < changes.words().size(); i++) {
        list.add(DifferenceJson.of(changes.differences().get(i), changes.words().get(i)));
      }
      return new DifferencesJson(
          changes.before(),
          changes.stops(),
          changes.drivers().stream().map(VanId::value).toList(),
          list);
    }
  }

  /** One difference; what does not belong to its kind is null or empty. */
  record DifferenceJson(
      @Schema(description = "A stable code") DifferenceKind kind,
      @Nullable String van,
      @Nullable String toVan,
      @Nullable String unit,
      @Schema(type = "string", example = "10:42:00") @Nullable String before,
      @Schema(type = "string", example = "11:05:20") @Nullable String after,
      List<String> boxes,
      List<String> transfers,
      @Schema(description = "In the reader's language") String text) {
    static DifferenceJson of(PlanDifference d, String text) {
      return new DifferenceJson(
          d.kind(),
          d.van().map(VanId::value).orElse(null),
          d.toVan().map(VanId::value).orElse(null),
          d.unit().map(u -> u.value()).orElse(null),
          d.before().map(Object::toString).orElse(null),
          d.after().map(Object::toString).orElse(null),
          d.boxes().stream().map(b -> b.value()).toList(),
          d.items().stream().map(t -> t.value()).toList(),
          text);
    }
  }
}
