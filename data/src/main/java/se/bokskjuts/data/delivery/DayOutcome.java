package se.bokskjuts.data.delivery;

import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/**
 * What a published day came to.
 *
 * @param places where each box is at its end
 * @param notFound transfers whose item was not found
 * @param visited units where a van handled boxes
 */
public record DayOutcome(Map<BoxId, UnitId> places, Set<TransferId> notFound, Set<UnitId> visited) {
  public DayOutcome {
    places = Map.copyOf(places);
    notFound = Set.copyOf(notFound);
    visited = Set.copyOf(visited);
  }
}
