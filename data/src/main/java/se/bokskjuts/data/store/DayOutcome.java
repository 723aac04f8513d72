package se.bokskjuts.data.store;

import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TransferId;

/**
 * What went otherwise than a published plan says.
 *
 * @param boxesLeft boxes that stayed where they were packed
 * @param itemsNotFound transfers whose item was not found and not packed
 */
public record DayOutcome(Set<BoxId> boxesLeft, Set<TransferId> itemsNotFound) {
  public static final DayOutcome AS_PLANNED = new DayOutcome(Set.of(), Set.of());

  public DayOutcome {
    boxesLeft = Set.copyOf(boxesLeft);
    itemsNotFound = Set.copyOf(itemsNotFound);
  }
}
