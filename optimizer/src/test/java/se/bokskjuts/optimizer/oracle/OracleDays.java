package se.bokskjuts.optimizer.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.TinyDays;
import se.bokskjuts.optimizer.search.CrateSearch;

/** Plans tiny days, lets the oracle look for better plans, and judges what it finds. */
final class OracleDays {
  private static final int STEPS = 30_000;

  /** As many as a run of ten seconds on one thread takes: for days that the short run misses. */
  private static final int STEPS_OF_TEN_SECONDS = 300_000;

  private OracleDays() {}

  /** The days, from one to before the other, that have a better plan; with both costs. */
  static List<String> missed(int from, int end) {
    return IntStream.range(from, end)
        .parallel()
        .mapToObj(OracleDays::findMiss)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> findMiss(int seed) {
    DayProblem day = TinyDays.day(seed);
    return findMiss(day, seed, STEPS).flatMap(m -> findMiss(day, seed, STEPS_OF_TEN_SECONDS));
  }

  private static Optional<String> findMiss(DayProblem day, int seed, int steps) {
    Judgement planned = PlanChecker.judge(day, plan(day, steps));
    assertThat(planned.violations()).as("day %d", seed).isEmpty();

    Optional<Plan> better = Oracle.cheaperThan(day, planned.cost().total().sek().doubleValue());
    if (better.isEmpty()) {
      return Optional.empty();
    }
    Judgement found = PlanChecker.judge(day, better.get());
    assertThat(found.violations()).as("the oracle's plan of day %d", seed).isEmpty();
    assertThat(found.cost().total()).isLessThan(planned.cost().total());
    return Optional.of(seed + ": " + planned.cost().total() + ", best " + found.cost().total());
  }

  private static Plan plan(DayProblem day, int steps) {
    List<Plan> plans = new ArrayList<>();
    new CrateSearch()
        .run(
            day,
            Optional.empty(),
            SolveSettings.ofSteps(steps, 1),
            () -> false,
            (plan, cost, phase, done) -> plans.add(0, plan));
    return plans.get(0);
  }
}
