package se.bokskjuts.optimizer.planned;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.UnitId;

/** An item wanted somewhere: a transfer with its one source, or a hold whose copy is chosen. */
@PlanningEntity
public class PlannedItem extends PlannedThing {
  @PlanningId private String id = "";
  private ItemFacts facts;
  private List<PlannedSource> sources = List.of();
  @PlanningPin private boolean fixed;

  @PlanningVariable(valueRangeProviderRefs = "sources", nullable = true)
  private @Nullable PlannedSource source;

  /** Where an item can be taken from; the item is named when it is a hold's copy. */
  record PlannedSource(Optional<ItemId> item, UnitId at) {}

  /** For OptaPlanner's cloning. */
  @SuppressWarnings("NullAway.Init")
  PlannedItem() {}

  private PlannedItem(ItemFacts facts, List<PlannedSource> sources) {
    this.id = facts.id().value();
    this.facts = facts;
    this.sources = sources;
    this.fixed = !facts.isHold();
    this.source = fixed ? sources.get(0) : null;
  }

  static PlannedItem of(ItemFacts facts, Transfer transfer) {
    return new PlannedItem(facts, List.of(new PlannedSource(Optional.empty(), transfer.from())));
  }

  static PlannedItem of(ItemFacts facts, HoldRequest hold) {
    return new PlannedItem(facts, hold.copies().stream().map(PlannedItem::source).toList());
  }

  private static PlannedSource source(Copy copy) {
    return new PlannedSource(Optional.of(copy.item()), copy.at());
  }

  @ValueRangeProvider(id = "sources")
  List<PlannedSource> sources() {
    return sources;
  }

  ItemFacts facts() {
    return facts;
  }

  HoldId holdId() {
    return HoldId.of(id);
  }

  @Nullable PlannedSource source() {
    return source;
  }

  void setSource(@Nullable PlannedSource newSource) {
    source = newSource;
  }

  boolean isFilledAtHome() {
    return facts.isHold() && source != null && source.at().equals(facts.to());
  }

  /** Must travel: a transfer, or a hold with a copy elsewhere. */
  boolean travels() {
    return source != null && !isFilledAtHome();
  }

  /** Where it wants a van to call. */
  List<UnitId> wantedUnits() {
    if (source == null) {
      return List.of(facts.to());
    }
    return isFilledAtHome() ? List.of() : List.of(source.at(), facts.to());
  }

  /** What the constraints see; a new value after every change. */
  State state() {
    return new State(facts, Optional.ofNullable(source).map(PlannedSource::at), travels());
  }

  record State(ItemFacts facts, Optional<UnitId> at, boolean travels) {}

  @Override
  public String toString() {
    return "item " + id;
  }
}
