package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;

/** Where a day's new items come from; the same for all scenarios of a seed. */
interface Demand {
  /**
   * @param percent of the ordinary day
   */
  Arrivals on(LocalDate date, long seed, int percent);
}
