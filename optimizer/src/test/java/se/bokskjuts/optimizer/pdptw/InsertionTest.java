package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick insertion against trying every place and asking the checker. */
class InsertionTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_cheapest_place_of_a_pair_is_the_one_found_by_trying_all(long seed) {
    compare(RandomProblems.pairs(16, 10, seed), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_cheapest_place_of_a_single_task_is_the_one_found_by_trying_all(long seed) {
    compare(RandomProblems.singles(24, 10, seed), seed);
  }

  private static void compare(PdptwProblem problem, long seed) {
    Routes routes = new Routes(problem);
    Dice dice = new Dice(seed);
    Insertion insertion = new Insertion(routes, dice, 0);
    StringRuin ruin = new StringRuin(routes, new Neighbours(problem), dice, 6);
    Recreate recreate = new Recreate(routes, insertion, dice);
    recreate.run(false);
    for (int round = 0; round < 8; round++) {
      routes.begin();
      ruin.ruin();
      for (int k = 0; k < routes.absentCount; k++) {
        insertion.find(routes.absent[k]);

        assertThat(insertion.cost)
            .isCloseTo(leastByTrying(problem, routes, routes.absent[k]), within(1e-7));
      }
      recreate.run(false);
    }
  }

  private static double leastByTrying(PdptwProblem problem, Routes routes, int request) {
    double least = Double.POSITIVE_INFINITY;
    double alone = Double.POSITIVE_INFINITY;
    for (int slot = 0; slot < routes.open; slot++) {
      double found = leastInRoute(problem, routes.listNodes(slot), request);
      if (routes.size[slot] == 0) {
        alone = found;
      } else {
        least = Math.min(least, found);
      }
    }
    return least < Double.POSITIVE_INFINITY ? least : alone;
  }

  private static double leastInRoute(PdptwProblem problem, List<Integer> route, int request) {
    double least = Double.POSITIVE_INFINITY;
    double before = route.isEmpty() ? 0 : PdptwChecker.lengthOf(problem, List.of(route));
    int destination = problem.unloadAt[request];
    for (int i = 0; i <= route.size(); i++) {
      List<Integer> loaded = new ArrayList<>(route);
      loaded.add(i, problem.loadAt[request]);
      for (int j = i + 1; j <= loaded.size(); j++) {
        List<Integer> tried = new ArrayList<>(loaded);
        if (destination != PdptwProblem.NONE) {
          tried.add(j, destination);
        }
        if (isFeasible(problem, tried)) {
          least = Math.min(least, PdptwChecker.lengthOf(problem, List.of(tried)) - before);
        }
      }
    }
    return least;
  }

  private static boolean isFeasible(PdptwProblem problem, List<Integer> route) {
    return PdptwChecker.listFaults(problem, List.of(route)).stream()
        .allMatch(fault -> fault.endsWith("is not served"));
  }
}
