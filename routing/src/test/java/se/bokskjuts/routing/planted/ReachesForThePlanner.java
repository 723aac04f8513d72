package se.bokskjuts.routing.planted;

import se.bokskjuts.optimizer.SolveSettings;

/** Breaks a wall on purpose. */
public record ReachesForThePlanner(SolveSettings settings) {}
