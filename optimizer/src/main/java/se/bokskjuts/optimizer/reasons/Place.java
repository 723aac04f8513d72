package se.bokskjuts.optimizer.reasons;

import se.bokskjuts.model.Unit;

/** A unit with its row in the travel matrix; one object for each unit of a day. */
record Place(Unit unit, int index) {}
