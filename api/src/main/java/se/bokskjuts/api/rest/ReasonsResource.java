package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.jobs.PlanReasonsOf;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.api.jobs.ReasonWords;

/** Why a plan is as it is. */
@RestController
@Tag(name = "plans")
class ReasonsResource {
  private final Planning planning;
  private final PlanReasonsOf reasons;
  private final ReasonWords words;

  ReasonsResource(Planning planning, PlanReasonsOf reasons, ReasonWords words) {
    this.planning = planning;
    this.reasons = reasons;
    this.words = words;
  }

  @GetMapping(path = "/api/v1/plans/{id}/reasons", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "getPlanReasons",
      summary =
          "What stood against each transfer left, unit missed and hold unfilled, and what would"
              + " help at what price; why each box is direct or sorted; who costs what",
      description = "The first call tries and takes seconds; the answer is kept.")
  ResponseEntity<ReasonsJson> reasons(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .eTag(planning.get(id).eTag())
        .body(ReasonsJson.of(reasons.get(id), planning.getStored(id).day(), words));
  }
}
