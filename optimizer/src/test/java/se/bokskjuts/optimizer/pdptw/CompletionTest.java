package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void all_are_placed_where_a_search_found_that_they_fit(long seed) {
    PdptwProblem problem = RandomProblems.pairs(12, 10, seed);
    Searcher searcher = Searchers.withFirstSolution(problem, seed);
    int vehicles = searcher.routes.used();
    searcher.routes.clear(vehicles);

    boolean placed = new Completion(searcher).run(0, 1);

    assertThat(placed).isTrue();
    assertThat(searcher.routes.used()).isLessThanOrEqualTo(vehicles);
    assertThat(PdptwChecker.listFaults(problem, searcher.routes.toSolution().routes())).isEmpty();
  }

  @Test
  void it_gives_up_early_when_many_stay_absent() {
    PdptwProblem problem = RandomProblems.pairs(20, 10, 1);
    Searcher searcher = Searchers.withFirstSolution(problem, 1);
    searcher.routes.clear(1);

    boolean placed = new Completion(searcher).run(0, 1);

    assertThat(placed).isFalse();
    assertThat(searcher.routes.absentCount).isGreaterThan(3);
    assertThat(searcher.pace.spent()).isLessThan(0.1);
  }

  @Test
  void it_ends_when_another_thread_needs_fewer_vehicles() {
    PdptwProblem problem = RandomProblems.pairs(20, 10, 1);
    Searcher searcher = Searchers.withFirstSolution(problem, 1);
    searcher.routes.clear(1);

    boolean placed = new Completion(searcher).run(searcher.incumbent.best().vehicles() + 1, 1);

    assertThat(placed).isFalse();
    assertThat(searcher.pace.steps()).isLessThan(10);
  }
}
