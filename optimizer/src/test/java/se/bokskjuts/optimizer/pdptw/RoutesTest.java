package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutesTest {
  @Test
  void a_step_taken_back_leaves_nothing_behind() {
    PdptwProblem problem = RandomProblems.pairs(20, 10, 1);
    Searcher searcher = Searchers.withFirstSolution(problem, 1);
    Routes routes = searcher.routes;
    for (int round = 0; round < 500; round++) {
      PdptwSolution before = routes.toSolution();
      long[] versions = routes.version.clone();
      int[] positions = routes.positionOf.clone();
      int[] slots = routes.routeOf.clone();

      routes.begin();
      searcher.ruin.ruin();
      searcher.recreate.run(false);
      routes.takeBack();

      assertThat(routes.toSolution()).isEqualTo(before);
      assertThat(routes.version).isEqualTo(versions);
      assertThat(routes.positionOf).isEqualTo(positions);
      assertThat(routes.routeOf).isEqualTo(slots);
      routes.begin();
      searcher.ruin.ruin();
      searcher.recreate.run(false);
    }
  }

  @Test
  void loading_a_solution_and_reading_it_gives_the_same_routes() {
    PdptwProblem problem = RandomProblems.pairs(20, 10, 2);
    PdptwSolution solution = Searchers.withFirstSolution(problem, 1).routes.toSolution();
    Routes routes = new Routes(problem);

    routes.load(solution.routes(), solution.vehicles());

    assertThat(routes.toSolution()).isEqualTo(solution);
    assertThat(routes.absentCount).isZero();
  }

  @Test
  void requests_of_a_route_not_loaded_are_absent() {
    PdptwProblem problem = RandomProblems.pairs(20, 10, 2);
    PdptwSolution solution = Searchers.withFirstSolution(problem, 1).routes.toSolution();
    int dropped = solution.routes().get(0).size() / 2;
    Routes routes = new Routes(problem);

    routes.load(solution.routes().subList(1, solution.vehicles()), solution.vehicles() - 1);

    assertThat(routes.absentCount).isEqualTo(dropped);
  }
}
