package se.bokskjuts.data.delivery.planted;

import se.bokskjuts.data.store.PlanState;

/** Planted: breaks a wall on purpose, so that the test of the walls can fail. */
public record AsksTheTables(PlanState state) {}
