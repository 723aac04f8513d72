package se.bokskjuts.data.planted;

import se.bokskjuts.optimizer.SolveSettings;

/** Planted: breaks a wall on purpose, so that the test of the walls can fail. */
public record AsksThePlanner(SolveSettings settings) {}
