package se.bokskjuts.optimizer.pdptw.planted;

import se.bokskjuts.model.UnitId;

/** Breaks a wall on purpose: the general engine knows no libraries. */
public final class KnowsLibraries {
  static final UnitId UNIT = UnitId.of("falun");
}
