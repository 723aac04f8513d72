package se.bokskjuts.data.sharing.planted;

import se.bokskjuts.data.store.PlanState;

/** Planted: breaks a wall on purpose, so that the test of the walls can fail. */
public record AsksTheStore(PlanState state) {}
