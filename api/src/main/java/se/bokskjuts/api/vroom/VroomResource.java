package se.bokskjuts.api.vroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.rest.IdempotentCalls;

/** The address that VROOM's clients post to. */
@RestController
@Tag(name = "vroom", description = "The optimizer for programs that speak VROOM's JSON")
class VroomResource {
  private static final Logger LOG = LoggerFactory.getLogger(VroomResource.class);

  private final Vroom vroom;
  private final IdempotentCalls calls;

  VroomResource(Vroom vroom, IdempotentCalls calls) {
    this.vroom = vroom;
    this.calls = calls;
  }

  @PostMapping(path = "/vroom", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "solveVroom",
      summary = "Solves a vehicle routing problem in VROOM's JSON",
      description =
          "Input and output as VROOM's docs/API.md has them, options as vroom-express. Beyond it:"
              + " unassigned tasks carry reasons, unknown keys are refused with a suggestion and"
              + " all faults at once in errors. Differences: docs/api.md.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"),
                      examples = {
                        @ExampleObject(name = "own matrix", value = VroomExamples.OWN_MATRIX),
                        @ExampleObject(name = "our roads", value = VroomExamples.OUR_ROADS)
                      })))
  @ApiResponse(
      responseCode = "200",
      description = "code 0, summary, unassigned, routes",
      content = @Content(schema = @Schema(type = "object")))
  @ApiResponse(
      responseCode = "400",
      description = "code 2: the input is wrong",
      content = @Content(schema = @Schema(type = "object")))
  @ApiResponse(
      responseCode = "413",
      description = "code 4: too many tasks or vehicles",
      content = @Content(schema = @Schema(type = "object")))
  @ApiResponse(
      responseCode = "500",
      description = "code 3: a place is off the roads; code 1: something went wrong here",
      content = @Content(schema = @Schema(type = "object")))
  ResponseEntity<?> solve(
      @RequestBody(required = false) byte @Nullable [] body,
      @Parameter(description = "A repeated call with the same key gets the first one's answer")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      @Parameter(hidden = true) Principal caller) {
    byte[] asked = body == null ? new byte[0] : body;
    try {
      return calls.once(
          caller.getName(),
          Optional.ofNullable(key),
          "POST /vroom " + new String(asked, StandardCharsets.UTF_8),
          () -> ResponseEntity.ok(vroom.answer(asked)));
    } catch (VroomRefusal e) {
      return refused(e);
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("unexpected in /vroom", e);
      return refused(VroomRefusal.of(VroomRefusal.Code.INTERNAL, "Internal error"));
    }
  }

  private static ResponseEntity<JsonNode> refused(VroomRefusal refusal) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("code", refusal.code().number).put("error", String.valueOf(refusal.getMessage()));
    if (!refusal.faults().isEmpty()) {
      ArrayNode errors = answer.putArray("errors");
      refusal
          .faults()
          .forEach(
              f ->
                  errors
                      .addObject()
                      .put("pointer", f.pointer())
                      .put("detail", f.detail())
                      .put("hint", f.hint()));
    }
    ResponseEntity.BodyBuilder response = ResponseEntity.status(refusal.code().status);
    if (refusal.code() == VroomRefusal.Code.BUSY) {
      response.header(HttpHeaders.RETRY_AFTER, "10");
    }
    return response.body(answer);
  }

  @GetMapping("/vroom/health")
  @Operation(operationId = "getVroomHealth", summary = "Whether the address answers")
  @ApiResponse(responseCode = "200", description = "It does")
  ResponseEntity<Void> health() {
    return ResponseEntity.ok().build();
  }
}
