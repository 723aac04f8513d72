package se.bokskjuts.api.field;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.field.link.LinkKind;
import se.bokskjuts.api.field.link.PublicAddress;
import se.bokskjuts.api.field.link.SignedLinks;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Unit;

/** What is reported of published days, how they stand, their links, their end. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
@Tag(name = "deliveries", description = "The published day on the road")
class DeliveriesResource {
  static final String EXAMPLE =
      """
      {"reports": [
        {"id": "8d6f0a0e-6f1c-4a53-9a43-1c6b3a1f0c11", "kind": "UNLOADED", "van": "bil-1",
         "stop": 2, "box": "b12", "at": "2026-11-24T08:12:20Z"},
        {"id": "0b1d7c56-1a55-4a2e-8a49-0d7cbe0d8f02", "kind": "STOP_MISSED", "van": "bil-1",
         "stop": 3, "reason": "CLOSED", "at": "2026-11-24T08:40:00Z"},
        {"id": "5a0c1f7e-93f5-4a41-a1d5-7d0a5f1b2c33", "kind": "NOT_RECEIVED",
         "unit": "mora-bibliotek", "box": "b14", "reason": "NOT_CAME",
         "at": "2026-11-24T09:02:00Z"}]}""";

  private final PublishedDays days;
  private final Reports reports;
  private final LiveDays live;
  private final OwnUnits own;
  private final SignedLinks links;
  private final PublicAddress address;
  private final Planning planning;
  private final DayEnd end;

  DeliveriesResource(
      PublishedDays days,
      Reports reports,
      LiveDays live,
      OwnUnits own,
      SignedLinks links,
      PublicAddress address,
      Planning planning,
      DayEnd end) {
    this.days = days;
    this.reports = reports;
    this.live = live;
    this.own = own;
    this.links = links;
    this.address = address;
    this.planning = planning;
    this.end = end;
  }

  @GetMapping("/deliveries")
  @Operation(
      operationId = "listDeliveries",
      summary = "What was reported under this version, as it happened")
  List<ReportJson> list(@PathVariable UUID id) {
    return reports.list(days.get(id).summary().id()).stream().map(ReportJson::of).toList();
  }

  @PostMapping(path = "/deliveries", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "reportDeliveries",
      summary = "Reports what happened; in any order, and again as often as one likes",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(examples = @ExampleObject(EXAMPLE))))
  Receipts report(
      @PathVariable UUID id,
      @Valid @RequestBody ReportJson.Batch batch,
      @Parameter(hidden = true) Authentication who) {
    return reports.add(days.get(id), own.reporter(who), batch.reports());
  }

  @GetMapping("/live")
  @Operation(operationId = "getLiveDay", summary = "How the day stands: stops, delays, deviations")
  LiveDay live(@PathVariable UUID id) {
    return live.of(days.get(id));
  }

  /**
   * A link.
   *
   * @param subject the van or unit that it is for
   */
  record LinkJson(LinkKind kind, String subject, String href) {}

  @GetMapping("/links")
  @Operation(
      operationId = "listLinks",
      summary = "The drivers' and units' links, which let in without an account")
  List<LinkJson> links(@PathVariable UUID id) {
    StoredPlan plan = days.get(id);
    List<LinkJson> all = new ArrayList<>();
    for (Route route : plan.plan().routes()) {
      if (!route.stops().isEmpty()) {
        all.add(link(LinkKind.DRIVER, id, route.van().value()));
      }
    }
    for (Unit unit : plan.day().units()) {
      all.add(link(LinkKind.UNIT, id, unit.id().value()));
    }
    return all;
  }

  private LinkJson link(LinkKind kind, UUID plan, String subject) {
    return new LinkJson(kind, subject, address.of(links.path(kind, plan, subject)).toString());
  }

  @PostMapping("/complete")
  @Operation(
      operationId = "completePlan",
      summary = "Ends the day: what arrived is delivered, the rest waits where it is")
  @ApiResponse(responseCode = "204", description = "Ended; ETag is the plan's new one")
  ResponseEntity<Void> complete(
      @PathVariable UUID id,
      @Parameter(description = "The plan's ETag", required = true)
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(hidden = true) Authentication who) {
    PlanOverview plan = planning.getAsSeen(id, seen);
    end.close(id, plan.rowVersion(), who.getName());
    return ResponseEntity.noContent().eTag(planning.get(id).eTag()).build();
  }
}
