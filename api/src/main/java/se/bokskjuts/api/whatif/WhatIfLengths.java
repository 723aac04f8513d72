package se.bokskjuts.api.whatif;

import java.time.LocalDate;
import java.util.Optional;
import se.bokskjuts.data.sweep.SweepLength;

/** What is taken where the asker says nothing: the same as the command line takes. */
final class WhatIfLengths {
  static final SweepLength USUAL =
      new SweepLength(LocalDate.of(2026, 11, 23), 10, 3, 5, 600, SweepLength.USUAL_STEPS);

  /** What one simulated day takes of one core then: benchmarks/results/whatif-speed.md. */
  static final int USUAL_SECONDS_A_DAY = 7;

  private WhatIfLengths() {}

  static SweepLength of(
      Optional<LocalDate> first,
      Optional<Integer> days,
      Optional<Integer> warmup,
      Optional<Integer> seeds,
      Optional<Integer> items,
      Optional<Long> steps) {
    return new SweepLength(
        first.orElse(USUAL.first()),
        days.orElse(USUAL.days()),
        warmup.orElse(USUAL.warmup()),
        seeds.orElse(USUAL.seeds()),
        items.orElse(USUAL.items()),
        steps.orElse(USUAL.steps()));
  }
}
