package se.bokskjuts.optimizer.planned;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.Unit;

/** What is packed at one unit in the day: its boxes, their addresses, their items. */
@PlanningEntity
public class PlannedPacking extends PlannedThing {
  @PlanningId private String id = "";
  private Unit unit;
  private int order;

  @PlanningVariable(valueRangeProviderRefs = "boxesInReach")
  private List<Box> boxes;

  /** For OptaPlanner's cloning. */
  @SuppressWarnings("NullAway.Init")
  PlannedPacking() {}

  PlannedPacking(Unit unit, int order) {
    this.unit = unit;
    this.order = order;
    this.id = unit.id().value();
    this.boxes = List.of();
  }

  /** Boxes are packed by the search; none other are tried. */
  @ValueRangeProvider(id = "boxesInReach")
  List<List<Box>> boxesInReach() {
    return List.of(boxes);
  }

  Unit unit() {
    return unit;
  }

  List<Box> boxes() {
    return boxes;
  }

  void setBoxes(List<Box> newBoxes) {
    boxes = List.copyOf(newBoxes);
  }

  /** The first unit also yields the crate that is none, so that the day always has a crate. */
  List<Crate> crates() {
    List<Crate> crates = new ArrayList<>();
    if (order == 0) {
      crates.add(Crate.NONE);
    }
    for (int i = 0; i < boxes.size(); i++) {
      crates.add(new Crate(order * 100_000 + i, boxes.get(i)));
    }
    return crates;
  }

  @Override
  public String toString() {
    return "packing at " + id;
  }
}
