package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** A counted day. */
public record DayFigures(LocalDate date, Map<Count, Long> counts) {
  public DayFigures {
    counts = new EnumMap<>(counts);
  }

  long get(Count count) {
    return counts.getOrDefault(count, 0L);
  }

  long paidOre() {
    return get(Count.VANS_ORE)
        + get(Count.HANDLING_ORE)
        + get(Count.SORTING_ORE)
        + get(Count.EMPTIES_ORE);
  }
}
