package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.jobs.Planning;
import se.bokskjuts.data.store.StoredPlan;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.reasons.ItemPrices;

/**
 * What one hold more would cost between every two units, as rows of Koha's table {@code
 * transport_cost}.
 */
@RestController
@Tag(name = "plans")
class KohaCostsResource {
  /** Koha's branch codes have ten letters at most. */
  private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9_-]{1,10}");

  /** Koha's cost is decimal(6,2). */
  private static final BigDecimal DEAREST = new BigDecimal("9999.99");

  private final Planning planning;
  private final UnitStore units;

  KohaCostsResource(Planning planning, UnitStore units) {
    this.planning = planning;
    this.units = units;
  }

  @GetMapping(path = "/api/v1/plans/{id}/koha-transport-cost.csv", produces = "text/csv")
  @Operation(
      operationId = "getKohaTransportCosts",
      summary = "Koha's transport cost matrix from the plan's own prices",
      description =
          "frombranch, tobranch, cost (SEK), disable_transfer: the columns of Koha's table"
              + " transport_cost. Units whose first code is no Koha branch code are left out.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  ResponseEntity<byte[]> costs(@PathVariable UUID id) {
    StoredPlan stored = planning.getStored(id);
    String csv = csvOf(ItemPrices.of(stored.day(), stored.plan()));
    return Downloads.file(
        csv.getBytes(StandardCharsets.UTF_8),
        MediaType.valueOf("text/csv;charset=UTF-8"),
        "koha-transport-cost-" + stored.day().date() + ".csv",
        planning.get(id).eTag());
  }

  private String csvOf(ItemPrices prices) {
    Map<UnitId, String> branches = branches(prices);
    StringBuilder csv = new StringBuilder("frombranch,tobranch,cost,disable_transfer\r\n");
    branches.forEach(
        (from, fromBranch) ->
            branches.forEach(
                (to, toBranch) -> {
                  if (!from.equals(to)) {
                    csv.append(fromBranch).append(',').append(toBranch).append(',');
                    csv.append(rowOf(prices.find(from, to))).append("\r\n");
                  }
                }));
    return csv.toString();
  }

  /** Where nothing goes today the dearest price stands, and the transfer stays allowed. */
  private static String rowOf(Optional<Money> price) {
    BigDecimal cost = price.map(Money::sek).orElse(DEAREST).min(DEAREST);
    return cost.toPlainString() + ",0";
  }

  private Map<UnitId, String> branches(ItemPrices prices) {
    Map<UnitId, String> branches = new LinkedHashMap<>();
    for (StoredUnit unit : units.list()) {
      if (prices.units().contains(unit.unit().id())) {
        unit.codes().stream()
            .filter(c -> BRANCH.matcher(c).matches())
            .findFirst()
            .ifPresent(c -> branches.put(unit.unit().id(), c));
      }
    }
    return branches;
  }
}
