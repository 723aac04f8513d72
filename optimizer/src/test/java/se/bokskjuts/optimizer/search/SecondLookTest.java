package se.bokskjuts.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** Changes are given up before their boxes are decided: the right ones, nearly always. */
class SecondLookTest {
  private static final int DAYS = 200;
  private static final int CHANGES = 60;

  private int better;
  private int betterGivenUp;
  private int muchWorse;
  private int muchWorseGivenUp;

  @Test
  void what_is_better_is_nearly_always_looked_at_in_full_and_what_is_much_worse_mostly_not() {
    for (int seed = 0; seed < DAYS; seed++) {
      tryChanges(new Instance(SmallCounty.day(seed)), seed);
    }

    assertThat(better).as("changes for the better").isGreaterThan(300);
    assertThat(betterGivenUp).as("of %d better ones", better).isLessThan(better / 20);
    assertThat(muchWorse).as("changes for the worse").isGreaterThan(1_000);
    assertThat(muchWorseGivenUp).as("of %d worse ones", muchWorse).isGreaterThan(muchWorse * 2 / 3);
  }

  @Test
  void a_change_that_is_not_given_up_costs_what_it_costs_without_a_limit() {
    Instance in = new Instance(SmallCounty.day(7));
    Evaluator evaluator = new Evaluator(in);
    Moves moves = new Moves(in, new SplittableRandom(7));
    Routes routes = moves.construct(evaluator::isTimely);
    evaluator.evaluate(routes);
    evaluator.learn();

    double limited = evaluator.evaluate(routes, 1_000, 1);

    assertThat(limited).isEqualTo(evaluator.evaluate(routes));
  }

  private void tryChanges(Instance in, int seed) {
    Evaluator evaluator = new Evaluator(in);
    Moves moves = new Moves(in, new SplittableRandom(seed));
    Routes routes = moves.construct(evaluator::isTimely);
    for (int i = 0; i < CHANGES; i++) {
      if (evaluator.evaluate(routes) >= Evaluator.INFEASIBLE) {
        return;
      }
      evaluator.learn();
      double cost = evaluator.evaluate(routes);
      Routes next = moves.neighbour(routes);
      if (cost < Evaluator.INFEASIBLE && next != null) {
        double nextCost = evaluator.evaluate(next);
        boolean givenUp = evaluator.evaluate(next, 0, 1) >= Evaluator.INFEASIBLE;
        count(nextCost - cost, givenUp);
        routes = nextCost < cost + 100 ? next : routes;
      }
    }
  }

  private void count(double dearer, boolean givenUp) {
    if (dearer < -1) {
      better++;
      betterGivenUp += givenUp ? 1 : 0;
    } else if (dearer > 400) {
      muchWorse++;
      muchWorseGivenUp += givenUp ? 1 : 0;
    }
  }
}
