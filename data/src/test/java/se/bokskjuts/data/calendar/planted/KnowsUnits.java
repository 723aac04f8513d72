package se.bokskjuts.data.calendar.planted;

import se.bokskjuts.model.UnitId;

/** Planted: breaks a wall on purpose, so that the test of the walls can fail. */
public record KnowsUnits(UnitId unit) {}
