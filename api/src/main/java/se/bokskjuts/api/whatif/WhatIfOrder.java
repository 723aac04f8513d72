package se.bokskjuts.api.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.sweep.Past;
import se.bokskjuts.data.sweep.SweepLength;

/**
 * A what-if question as it is handed in.
 *
 * @param builtIn names of scenarios that stand in the program
 * @param own scenarios that the asker wrote
 * @param past stored days whose demand is drawn; empty: made-up demand
 */
record WhatIfOrder(
    List<String> builtIn, List<ScenarioText> own, SweepLength length, Optional<Past> past) {
  /** Stored days where a first or a last one is given; both must be. */
  static Optional<Past> past(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return Optional.empty();
    }
    if (from == null || to == null) {
      throw RefusedException.of(
          ProblemCode.MISSING_VALUE, from == null ? "historyFrom" : "historyTo");
    }
    if (to.isBefore(from)) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "historyTo", to);
    }
    return Optional.of(new Past(from, to));
  }

  WhatIfOrder {
    builtIn = List.copyOf(builtIn);
    own = List.copyOf(own);
  }
}
