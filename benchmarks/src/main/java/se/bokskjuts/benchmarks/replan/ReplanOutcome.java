package se.bokskjuts.benchmarks.replan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.bokskjuts.model.Money;
import se.bokskjuts.optimizer.SolveProgress;
import se.bokskjuts.optimizer.replan.PlanDifferences;
import se.bokskjuts.optimizer.replan.ReplanAnswer;
import se.bokskjuts.optimizer.replan.ReplanPrices;

/**
 * What came of a case.
 *
 * @param first the first plan that was told of; empty: the published plan stood
 */
record ReplanOutcome(
    String day, String words, Optional<SolveProgress> first, ReplanAnswer answer, double seconds) {
  static final List<String> HEAD =
      List.of(
          "day",
          "event",
          "first plan s",
          "first plan SEK",
          "plan SEK",
          "of it missed SEK",
          "changed stops",
          "drivers to tell",
          "with changes SEK",
          "s");

  long changedStops() {
    return answer.differences().stream().filter(d -> d.kind().isOfStop()).count();
  }

  /** The plan's cost and the price of what it changes. */
  Money price() {
    return answer
        .judgement()
        .cost()
        .total()
        .plus(PlanDifferences.price(answer.differences(), ReplanPrices.USUAL));
  }

  List<String> cells() {
    return List.of(
        day,
        words,
        first.map(p -> seconds(p.elapsed().toNanos() / 1e9)).orElse("–"),
        first.map(p -> whole(p.cost().total())).orElse("–"),
        whole(answer.judgement().cost().total()),
        whole(answer.judgement().cost().missed()),
        String.valueOf(changedStops()),
        String.valueOf(answer.driversToTell().size()),
        whole(price()),
        seconds(seconds));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }

  private static String whole(Money money) {
    return String.format(Locale.ROOT, "%,.0f", money.sek());
  }
}
