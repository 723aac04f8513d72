package se.bokskjuts.benchmarks.days;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Money;
import se.bokskjuts.optimizer.bound.LowerBound;

/**
 * One day solved with one seed or several, and judged.
 *
 * @param judgement of the cheapest plan
 * @param costs of every seed's plan
 * @param seconds of the run of one seed, on average
 * @param bound what no plan of the day undercuts
 * @param reference what the plain planner's plan cost, where {@code reference.csv} says it
 * @param bestKnown the cheapest plan found before, where a file of such says it
 */
record DayResult(
    String day,
    Judgement judgement,
    List<Money> costs,
    double seconds,
    LowerBound bound,
    Optional<Money> reference,
    Optional<Money> bestKnown) {
  DayResult {
    costs = List.copyOf(costs);
  }

  /** SEK, over the seeds. */
  double mean() {
    return costs.stream().mapToDouble(c -> c.sek().doubleValue()).average().orElseThrow();
  }

  Money worst() {
    return costs.stream().max(Money::compareTo).orElseThrow();
  }

  /** The cheapest plan known, this run's among them. */
  Money best() {
    Money found = judgement.cost().total();
    return bestKnown.filter(b -> b.compareTo(found) < 0).orElse(found);
  }

  boolean isNewBest() {
    return bestKnown.isEmpty() || judgement.cost().total().compareTo(bestKnown.get()) < 0;
  }

  /** Share by which the mean is dearer than the cheapest plan known. */
  double overBest() {
    return best().ore() == 0 ? 0 : mean() / best().sek().doubleValue() - 1;
  }

  /** Mean cost over the reference's; less than 1 is better than it. */
  OptionalDouble ratio() {
    return reference.isPresent() && reference.get().ore() > 0
        ? OptionalDouble.of(mean() / reference.get().sek().doubleValue())
        : OptionalDouble.empty();
  }
}
