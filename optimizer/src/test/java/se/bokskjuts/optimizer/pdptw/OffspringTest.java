package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffspringTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void each_request_is_served_once_in_time_or_absent(long seed) {
    PdptwProblem problem = RandomProblems.pairs(20, 10, seed);
    Searcher searcher = Searchers.withFirstSolution(problem, seed);
    PdptwSolution parent = searcher.routes.toSolution();
    Offspring offspring = new Offspring(searcher);
    addParents(searcher, parent);

    for (int start = 0; start < 20; start++) {
      offspring.load(parent.vehicles());

      Routes routes = searcher.routes;
      List<List<Integer>> loaded = routes.toSolution().routes();
      assertThat(loaded).hasSizeLessThanOrEqualTo(parent.vehicles());
      assertThat(loaded.stream().mapToInt(List::size).sum() + 2 * routes.absentCount)
          .isEqualTo(problem.nodeCount - 1);
      assertThat(PdptwChecker.listFaults(problem, loaded))
          .hasSize(2 * routes.absentCount)
          .allMatch(fault -> fault.endsWith("is not served"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void starts_differ_from_each_other(long seed) {
    PdptwProblem problem = RandomProblems.pairs(20, 10, seed);
    Searcher searcher = Searchers.withFirstSolution(problem, seed);
    PdptwSolution parent = searcher.routes.toSolution();
    addParents(searcher, parent);
    Offspring offspring = new Offspring(searcher);

    List<PdptwSolution> starts =
        IntStream.range(0, 10)
            .mapToObj(
                start -> {
                  offspring.load(parent.vehicles());
                  return searcher.routes.toSolution();
                })
            .distinct()
            .toList();

    assertThat(starts).hasSizeGreaterThan(5);
  }

  /** A second parent of as many vehicles: its routes are the first one's, a request exchanged. */
  private static void addParents(Searcher searcher, PdptwSolution parent) {
    searcher.incumbent.population().offer(parent);
    for (int step = 0; step < 50; step++) {
      searcher.routes.begin();
      searcher.ruin.ruin();
      if (searcher.recreate.run(true) && searcher.routes.used() == parent.vehicles()) {
        searcher.incumbent.population().offer(searcher.routes.toSolution());
      } else {
        searcher.routes.takeBack();
      }
    }
  }
}
