package se.bokskjuts.optimizer.search.planted;

import se.bokskjuts.optimizer.planned.PlannedDay;

/** Breaks a wall on purpose: the search asks no score. */
public final class AsksTheScore {
  static final Class<?> DAY = PlannedDay.class;
}
