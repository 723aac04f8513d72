package se.bokskjuts.api.edit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.security.Principal;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import se.bokskjuts.api.jobs.Planning;

/** Plans changed by hand, edit by edit. */
@RestController
@RequestMapping(path = "/api/v1/plans/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "edits", description = "Plans changed by hand")
class EditsResource {
  private final HandDrafts drafts;
  private final Improving improving;
  private final Planning planning;
  private final EditWords words;
  private final ViolationWords broken;

  EditsResource(
      HandDrafts drafts,
      Improving improving,
      Planning planning,
      EditWords words,
      ViolationWords broken) {
    this.drafts = drafts;
    this.improving = improving;
    this.planning = planning;
    this.words = words;
    this.broken = broken;
  }

  @GetMapping("/edits")
  @Operation(
      operationId = "listEdits",
      summary = "A draft changed by hand: its steps, costs and broken rules")
  ResponseEntity<DraftJson> list(@PathVariable UUID id) {
    return answer(HttpStatus.OK, id);
  }

  @PostMapping(path = "/edits", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "editPlan",
      summary = "Makes one change by hand and tells at once what it costs and what it breaks",
      description =
          "A plan that is no draft changed by hand is not touched: a new draft is made from it, and"
              + " Location is its address.")
  @ApiResponse(responseCode = "200", description = "Made in this draft")
  @ApiResponse(responseCode = "201", description = "Made in a new draft")
  ResponseEntity<DraftJson> edit(
      @PathVariable UUID id,
      @Valid @RequestBody EditRequest request,
      @Parameter(description = "The plan's ETag", required = true)
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(hidden = true) Principal who) {
    int version = versionOf(id, seen);
    if (drafts.isOpen(id)) {
      drafts.apply(id, version, request, who.getName());
      return answer(HttpStatus.OK, id);
    }
    PlanOverview fresh = drafts.open(id, who.getName());
    drafts.apply(fresh.id(), fresh.rowVersion(), request, who.getName());
    return answer(HttpStatus.CREATED, fresh.id());
  }

  @PostMapping("/edits/undo")
  @Operation(operationId = "undoEdit", summary = "Takes the last step back")
  ResponseEntity<DraftJson> undo(
      @PathVariable UUID id,
      @Parameter(description = "The plan's ETag", required = true)
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(hidden = true) Principal who) {
    drafts.undo(id, versionOf(id, seen), who.getName());
    return answer(HttpStatus.OK, id);
  }

  @PostMapping("/edits/redo")
  @Operation(operationId = "redoEdit", summary = "Makes the step again that was taken back last")
  ResponseEntity<DraftJson> redo(
      @PathVariable UUID id,
      @Parameter(description = "The plan's ETag", required = true)
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(hidden = true) Principal who) {
    drafts.redo(id, versionOf(id, seen), who.getName());
    return answer(HttpStatus.OK, id);
  }

  @PostMapping(path = "/improve", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "improvePlan",
      summary = "Keeps what was moved by hand and asks a job to improve the rest")
  @ApiResponse(responseCode = "202", description = "Queued; Location is the new plan's address")
  ResponseEntity<ImprovedJson> improve(
      @PathVariable UUID id,
      @Valid @RequestBody ImproveRequest request,
      @Parameter(description = "The plan's ETag", required = true)
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(hidden = true) Principal who) {
    PlanOverview plan =
        improving.ask(
            id,
            versionOf(id, seen),
            request.seconds() == null ? OptionalInt.empty() : OptionalInt.of(request.seconds()),
            request.steps() == null ? OptionalLong.empty() : OptionalLong.of(request.steps()),
            request.seed() == null ? 1 : request.seed(),
            who.getName());
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/plans/" + plan.id()))
        .body(new ImprovedJson(plan.id(), id));
  }

  /** How long to search on. */
  record ImproveRequest(
      @Schema(example = "30") @Nullable @Min(1) Integer seconds,
      @Nullable @Min(1) @Max(1_000_000_000L) Long steps,
      @Nullable Long seed) {}

  /** The plan that is being made, and the draft it begins from. */
  record ImprovedJson(UUID id, UUID parent) {}

  private int versionOf(UUID id, @Nullable String seen) {
    return EditVersions.rowVersionOf(planning.get(id), seen);
  }

  private ResponseEntity<DraftJson> answer(HttpStatus status, UUID id) {
    Draft draft = drafts.get(id);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).eTag(EditVersions.eTag(draft.rowVersion()));
    if (status == HttpStatus.CREATED) {
      answer.location(URI.create("/api/v1/plans/" + id));
    }
    return answer.body(DraftJson.of(draft, words, broken));
  }
}
