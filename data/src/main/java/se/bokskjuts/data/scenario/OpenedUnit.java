package se.bokskjuts.data.scenario;

import java.time.DayOfWeek;
import java.util.Set;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/**
 * A unit that opens: like another, at a spot of its own.
 *
 * @param like the unit whose kind, hours and limits it gets
 * @param sharePercent of its municipality's demand that moves to it
 * @param weekdays when it is promised a visit
 */
public record OpenedUnit(Unit unit, UnitId like, int sharePercent, Set<DayOfWeek> weekdays) {}
