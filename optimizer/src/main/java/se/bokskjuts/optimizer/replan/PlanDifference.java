package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * One difference between a published plan and a new one, as data; what is empty does not belong to
 * its kind.
 *
 * @param toVan the van that took a stop over
 * @param before the published time, local
 * @param after the new time, local
 */
public record PlanDifference(
    DifferenceKind kind,
    Optional<VanId> van,
    Optional<VanId> toVan,
    Optional<UnitId> unit,
    Optional<LocalTime> before,
    Optional<LocalTime> after,
    List<BoxId> boxes,
    List<TransferId> items) {
  public PlanDifference {
    boxes = List.copyOf(boxes);
    items = List.copyOf(items);
  }

  static PlanDifference of(DifferenceKind kind) {
    Optional<LocalTime> none = Optional.empty();
    return new PlanDifference(
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        none,
        none,
        List.of(),
        List.of());
  }

  PlanDifference as(DifferenceKind newKind) {
    return new PlanDifference(newKind, van, toVan, unit, before, after, boxes, items);
  }

  PlanDifference of(VanId newVan) {
    return new PlanDifference(kind, Optional.of(newVan), toVan, unit, before, after, boxes, items);
  }

  PlanDifference to(VanId newVan) {
    return new PlanDifference(kind, van, Optional.of(newVan), unit, before, after, boxes, items);
  }

  PlanDifference at(UnitId newUnit) {
    return new PlanDifference(kind, van, toVan, Optional.of(newUnit), before, after, boxes, items);
  }

  PlanDifference before(LocalTime time) {
    return new PlanDifference(kind, van, toVan, unit, Optional.of(time), after, boxes, items);
  }

  PlanDifference after(LocalTime time) {
    return new PlanDifference(kind, van, toVan, unit, before, Optional.of(time), boxes, items);
  }

  PlanDifference boxes(List<BoxId> ids) {
    return new PlanDifference(kind, van, toVan, unit, before, after, ids, items);
  }

  PlanDifference items(List<TransferId> ids) {
    return new PlanDifference(kind, van, toVan, unit, before, after, boxes, ids);
  }
}
