package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bokskjuts.optimizer.SolveSettings;

class BreedingTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void many_starts_end_no_worse_than_one_and_leave_a_population(long seed) {
    PdptwProblem problem = RandomProblems.pairs(30, 10, seed);
    PdptwSolution first = FirstSolution.of(problem, seed);
    Incumbent incumbent = new Incumbent(first, found -> {});
    Pace pace = new Pace(SolveSettings.ofSteps(60_000, seed), 0, () -> false);
    Searcher searcher = new Searcher(problem, new Neighbours(problem), seed, pace, incumbent);

    new Breeding(searcher, 0.05).run(0.5);

    PdptwSolution best = incumbent.best();
    assertThat(best.isBetterThan(first)).isTrue();
    assertThat(PdptwChecker.listFaults(problem, best.routes())).isEmpty();
    assertThat(incumbent.population().list(best.vehicles()).get(0).distance())
        .isCloseTo(best.distance(), within(1e-9));
    assertThat(pace.spent()).isBetween(0.5, 0.8);
  }

  @Test
  void lengths_follow_the_universal_restart_sequence() {
    assertThat(IntStream.rangeClosed(1, 15).map(Breeding::luby))
        .containsExactly(1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8);
  }
}
