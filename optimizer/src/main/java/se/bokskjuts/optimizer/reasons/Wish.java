package se.bokskjuts.optimizer.reasons;

import java.util.List;
import java.util.Optional;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.UnitId;

/**
 * Something that the plan leaves and that a van could do: items from one unit to another.
 *
 * @param sort as sort boxes, to a sort point on the way
 * @param copy chosen for it, where the items are an unfilled hold's
 */
record Wish(List<Transfer> items, UnitId from, UnitId to, boolean sort, Optional<ChosenCopy> copy) {
  record ChosenCopy(HoldId hold, ItemId item) {}

  Wish {
    items = List.copyOf(items);
  }

  boolean touches(UnitId unit) {
    return from.equals(unit) || to.equals(unit);
  }
}
