package se.bokskjuts.data.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.data.csv.HoldCopyRow;
import se.bokskjuts.data.csv.ImportRow;
import se.bokskjuts.data.csv.RowCheck;
import se.bokskjuts.data.csv.RowFaultCode;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.store.DemandStore;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.UnitId;

/** Judges rows of demand by what is on its way already and by which units are closed. */
final class KnownDemand implements RowCheck {
  private final Map<ItemId, UnitId> items;
  private final Map<HoldId, UnitId> holds;
  private final Set<UnitId> closed;

  KnownDemand(DemandStore demand, List<StoredUnit> units, LocalDate date) {
    items = demand.openItems();
    holds = demand.openHolds();
    closed =
        units.stream()
            .filter(unit -> !unit.isOpen(date))
            .map(unit -> unit.unit().id())
            .collect(Collectors.toSet());
  }

  @Override
  public Optional<RowFaultCode> find(ImportRow row) {
    if (row instanceof TransferRow transfer) {
      return known(items.get(transfer.item()), transfer.to())
          .or(() -> closed(transfer.from(), transfer.to()));
    }
    if (row instanceof HoldCopyRow copy) {
      return known(holds.get(copy.hold()), copy.to()).or(() -> closed(copy.at(), copy.to()));
    }
    return Optional.empty();
  }

  /** The same destination is the same way: the item may have come part of it since. */
  private static Optional<RowFaultCode> known(@Nullable UnitId before, UnitId now) {
    if (before == null) {
      return Optional.empty();
    }
    return Optional.of(
        before.equals(now) ? RowFaultCode.ALREADY_OPEN : RowFaultCode.CONFLICTS_WITH_OPEN);
  }

  private Optional<RowFaultCode> closed(UnitId from, UnitId to) {
    return closed.contains(from) || closed.contains(to)
        ? Optional.of(RowFaultCode.CLOSED_UNIT)
        : Optional.empty();
  }
}
