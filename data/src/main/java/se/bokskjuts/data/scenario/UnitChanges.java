package se.bokskjuts.data.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.model.UnitId;

/** What becomes of the units. */
public record UnitChanges(List<OpenedUnit> opened, Set<UnitId> closed, Map<UnitId, Spot> moved) {}
