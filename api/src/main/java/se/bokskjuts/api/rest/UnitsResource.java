package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.security.Sight;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;

/** The served places; they are changed by import, or by their settings. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "units", description = "The served places")
class UnitsResource {
  private final UnitStore units;
  private final Sight sight;

  UnitsResource(UnitStore units, Sight sight) {
    this.units = units;
    this.sight = sight;
  }

  /**
   * A served place with its settings.
   *
   * @param windows when service may begin; empty: at any time
   * @param promisedWeekdays the weekdays on which a visit is promised
   * @param source where its place and settings come from
   */
  record UnitJson(
      String id,
      String name,
      String municipality,
      UnitKind kind,
      double lat,
      double lon,
      List<TimeWindow> windows,
      int serviceSeconds,
      int secondsPerBox,
      Optional<Integer> maxBoxesIn,
      Optional<Integer> emptyBoxes,
      boolean dock,
      Set<DayOfWeek> promisedWeekdays,
      boolean sortPoint,
      boolean active,
      String source) {
    static UnitJson of(StoredUnit stored) {
      Unit unit = stored.unit();
      return new UnitJson(
          unit.id().value(),
          unit.name(),
          unit.municipality(),
          unit.kind(),
          unit.lat(),
          unit.lon(),
          unit.windows(),
          unit.serviceSeconds(),
          unit.secondsPerBox(),
          Present.of(unit.maxBoxesIn()),
          Present.of(unit.emptyBoxes()),
          unit.dock(),
          new TreeSet<>(stored.promisedWeekdays()),
          stored.sorting().isPresent(),
          stored.active(),
          stored.notes().source());
    }
  }

  @GetMapping
  @Operation(operationId = "listUnits", summary = "All units; for staff their own")
  List<UnitJson> list() {
    return units.list().stream().filter(u -> sight.sees(u.unit())).map(UnitJson::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getUnit", summary = "One unit")
  UnitJson get(@PathVariable String id) {
    sight.require(UnitId.of(id));
    return units
        .find(UnitId.of(id))
        .map(UnitJson::of)
        .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_UNIT, id));
  }
}
