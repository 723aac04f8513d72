package se.bokskjuts.optimizer.planned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Violation;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.PlanBreaker;
import se.bokskjuts.optimizer.fixtures.RandomPlans;

/** Holds the constraint streams against the checker: breaches by rule, cost by part. */
final class Agreement {
  private Agreement() {}

  /** A random plan of the day and five ever more broken ones; how many of them could be held. */
  static int compareSix(DayProblem day, long seed) {
    int held = 0;
    PlanBreaker breaker = new PlanBreaker(day, seed);
    Plan plan = new RandomPlans(day, seed).next();
    for (int n = 0; n < 6; n++) {
      held += compare(day, plan, seed + "/" + n);
      plan = breaker.mutate(plan);
    }
    return held;
  }

  /** 0 when the plan names what the day does not have: no planned day can hold it. */
  static int compare(DayProblem day, Plan plan, String name) {
    Optional<PlannedDay> planned = planned(day, plan);
    boolean unreadable =
        PlanChecker.judge(day, plan).violations().stream().anyMatch(v -> v.rule().equals("FILE"));
    if (planned.isEmpty() || unreadable) {
      assertThat(PlanChecker.judge(day, plan).isFeasible()).as("plan %s", name).isFalse();
      return 0;
    }
    Plan written = planned.get().toPlan();
    Judgement judgement = PlanChecker.judge(day, written);
    Explanation explanation = DayScoring.explain(day, written);

    assertThat(broken(explanation)).as("plan %s", name).isEqualTo(broken(judgement));
    assertThat(cost(explanation)).as("plan %s", name).isEqualTo(judgement.cost());
    return 1;
  }

  /** Empty when the plan names what the day does not have. */
  static Optional<PlannedDay> planned(DayProblem day, Plan plan) {
    try {
      return Optional.of(PlannedDay.of(day, plan));
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  private static Map<String, Long> broken(Judgement judgement) {
    return judgement.violations().stream()
        .collect(Collectors.groupingBy(Violation::rule, TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> broken(Explanation explanation) {
    return explanation.lines().stream()
        .filter(l -> l.broken() > 0)
        .collect(
            Collectors.groupingBy(
                l -> l.constraint().split(" ")[0],
                TreeMap::new,
                Collectors.summingLong(Explanation.Line::broken)));
  }

  private static PlanCost cost(Explanation explanation) {
    Map<String, Money> parts =
        explanation.lines().stream()
            .filter(l -> l.broken() == 0)
            .collect(Collectors.toMap(Explanation.Line::constraint, Explanation.Line::cost));
    return new PlanCost(
        parts.getOrDefault("vans", Money.ZERO),
        parts.getOrDefault("handling", Money.ZERO),
        parts.getOrDefault("sorting", Money.ZERO),
        parts.getOrDefault("delay", Money.ZERO),
        parts.getOrDefault("missed", Money.ZERO));
  }
}
