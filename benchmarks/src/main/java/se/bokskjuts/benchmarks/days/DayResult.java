package se.bokskjuts.benchmarks.days;

import java.util.Optional;
import java.util.OptionalDouble;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Money;

/**
 * One day solved and judged.
 *
 * @param reference what the plain planner's plan cost, where {@code reference.csv} says it
 */
record DayResult(String day, Judgement judgement, double seconds, Optional<Money> reference) {
  /** Cost over the reference's; less than 1 is better than it. */
  OptionalDouble ratio() {
    return reference.isPresent() && reference.get().ore() > 0
        ? OptionalDouble.of((double) judgement.cost().total().ore() / reference.get().ore())
        : OptionalDouble.empty();
  }
}
