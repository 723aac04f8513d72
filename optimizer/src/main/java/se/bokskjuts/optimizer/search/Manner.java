package se.bokskjuts.optimizer.search;

/** What a search is for. */
enum Manner {
  /** A coordinator's day: what is good in a given plan is kept, single items get a closer look. */
  ONE_DAY(Strand.LUKEWARM, true),

  /**
   * Days in a row: a given start is only where to begin, and single items get no closer look at the
   * end, which takes long and seldom saves a krona.
   */
  MANY_DAYS(Strand.WARM, false);

  /** SEK: temperature at which the search goes on from a given plan. */
  final double heatOfGiven;

  final boolean looksCloser;

  Manner(double heatOfGiven, boolean looksCloser) {
    this.heatOfGiven = heatOfGiven;
    this.looksCloser = looksCloser;
  }
}
