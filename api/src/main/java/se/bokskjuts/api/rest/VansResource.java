package se.bokskjuts.api.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
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
import se.bokskjuts.data.store.StoredVan;
import se.bokskjuts.data.store.VanStore;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** The vans; they are changed by import, or by their settings. */
@RestController
@RequestMapping("/api/v1/vans")
@Tag(name = "vans", description = "The vans")
class VansResource {
  private final VanStore vans;

  VansResource(VanStore vans) {
    this.vans = vans;
  }

  /**
   * A van with its settings; prices in SEK.
   *
   * @param serves the only units it may stop at; absent: any
   * @param weekdays when it runs its shift
   */
  record VanJson(
      String id,
      String name,
      String start,
      String end,
      TimeWindow shift,
      Set<DayOfWeek> weekdays,
      int capacityBoxes,
      int capacityGrams,
      Optional<List<String>> serves,
      Optional<Integer> rangeMetres,
      BigDecimal gramsCo2PerKm,
      BigDecimal fixed,
      BigDecimal perHour,
      BigDecimal perKm,
      Optional<Integer> maxWorkSeconds,
      int breakSeconds,
      boolean active) {
    static VanJson of(StoredVan stored) {
      Van van = stored.van();
      return new VanJson(
          van.id().value(),
          stored.name(),
          van.start().value(),
          van.end().value(),
          van.shift(),
          new TreeSet<>(stored.weekdays()),
          van.capacityBoxes(),
          van.capacityGrams(),
          van.serves().map(s -> s.stream().map(UnitId::value).sorted().toList()),
          Present.of(van.rangeMetres()),
          van.gramsCo2PerKm(),
          van.fixed(),
          van.perHour(),
          van.perKm(),
          Present.of(van.maxWorkSeconds()),
          van.breakSeconds(),
          stored.active());
    }
  }

  @GetMapping
  @Operation(operationId = "listVans", summary = "All vans")
  List<VanJson> list() {
    return vans.list().stream().map(VanJson::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getVan", summary = "One van")
  VanJson get(@PathVariable String id) {
    return vans.find(VanId.of(id))
        .map(VanJson::of)
        .orElseThrow(() -> RefusedException.of(ProblemCode.NO_SUCH_VAN, id));
  }
}
