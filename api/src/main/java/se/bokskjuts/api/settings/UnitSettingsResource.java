package se.bokskjuts.api.settings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.StoredVan;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.store.VanStore;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** What is decided of units and vans: read with its ETag, put back over what was seen. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "settings", description = "What the cooperation has decided; every change is kept")
class UnitSettingsResource {
  private final UnitStore units;
  private final VanStore vans;
  private final SettingsDesk desk;
  private final Sight sight;

  UnitSettingsResource(UnitStore units, VanStore vans, SettingsDesk desk, Sight sight) {
    this.units = units;
    this.vans = vans;
    this.desk = desk;
    this.sight = sight;
  }

  @GetMapping("/units/{id}/settings")
  @Operation(operationId = "getUnitSettings", summary = "All that is decided of a unit")
  ResponseEntity<UnitSettings> unit(@PathVariable String id) {
    sight.require(UnitId.of(id));
    return answer(units.get(UnitId.of(id)));
  }

  @PutMapping("/units/{id}/settings")
  @Operation(
      operationId = "putUnitSettings",
      summary = "Changes a unit, if nobody was first; with If-None-Match: * adds a new one")
  @ApiResponse(responseCode = "200", description = "Changed; the new ETag is in the header")
  @ApiResponse(responseCode = "201", description = "Added")
  @ApiResponse(responseCode = "412", description = "Somebody else changed it since")
  @ApiResponse(responseCode = "422", description = "Every fault at its field")
  ResponseEntity<UnitSettings> putUnit(
      @PathVariable String id,
      @RequestBody UnitSettings fresh,
      @Parameter(description = "The unit's ETag; of one that is to be changed")
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(description = "*: there is none yet, add it")
          @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          @Nullable String none,
      @Parameter(hidden = true) Principal who) {
    UnitId unit = UnitId.of(id);
    if (ETags.saysNone(none)) {
      return desk.told(() -> added(answer(desk.add(unit, fresh, who.getName()))));
    }
    return desk.told(
        () -> {
          int version = ETags.seen(seen, units.get(unit).rowVersion());
          return answer(desk.save(unit, fresh, version, who.getName()));
        });
  }

  private static ResponseEntity<UnitSettings> answer(StoredUnit stored) {
    return ResponseEntity.ok().eTag(ETags.of(stored.rowVersion())).body(UnitSettings.of(stored));
  }

  @GetMapping("/vans/{id}/settings")
  @Operation(operationId = "getVanSettings", summary = "All that is decided of a van")
  ResponseEntity<VanSettings> van(@PathVariable String id) {
    return answer(vans.get(VanId.of(id)));
  }

  @PutMapping("/vans/{id}/settings")
  @Operation(
      operationId = "putVanSettings",
      summary = "Changes a van, if nobody was first; with If-None-Match: * adds a new one")
  @ApiResponse(responseCode = "200", description = "Changed; the new ETag is in the header")
  @ApiResponse(responseCode = "201", description = "Added")
  @ApiResponse(responseCode = "412", description = "Somebody else changed it since")
  @ApiResponse(responseCode = "422", description = "Every fault at its field")
  ResponseEntity<VanSettings> putVan(
      @PathVariable String id,
      @RequestBody VanSettings fresh,
      @Parameter(description = "The van's ETag; of one that is to be changed")
          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String seen,
      @Parameter(description = "*: there is none yet, add it")
          @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          @Nullable String none,
      @Parameter(hidden = true) Principal who) {
    VanId van = VanId.of(id);
    if (ETags.saysNone(none)) {
      return desk.told(() -> added(answer(desk.add(van, fresh, who.getName()))));
    }
    return desk.told(
        () -> {
          int version = ETags.seen(seen, vans.get(van).rowVersion());
          return answer(desk.save(van, fresh, version, who.getName()));
        });
  }

  private static ResponseEntity<VanSettings> answer(StoredVan stored) {
    return ResponseEntity.ok().eTag(ETags.of(stored.rowVersion())).body(VanSettings.of(stored));
  }

  private static <S> ResponseEntity<S> added(ResponseEntity<S> answer) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }
}
