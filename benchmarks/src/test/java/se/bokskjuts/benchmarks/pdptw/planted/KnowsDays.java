package se.bokskjuts.benchmarks.pdptw.planted;

import se.bokskjuts.model.UnitId;

/** Breaks a wall on purpose: public instances know no libraries. */
public final class KnowsDays {
  static final UnitId UNIT = UnitId.of("falun");
}
