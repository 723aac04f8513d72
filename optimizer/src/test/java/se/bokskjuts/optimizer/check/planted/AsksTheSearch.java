package se.bokskjuts.optimizer.check.planted;

import se.bokskjuts.optimizer.search.CrateSearch;

/** Breaks a wall on purpose: the checker asks no one. */
public final class AsksTheSearch {
  static final CrateSearch SEARCH = new CrateSearch();
}
