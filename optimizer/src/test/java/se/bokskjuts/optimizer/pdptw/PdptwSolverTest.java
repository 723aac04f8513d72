package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bokskjuts.optimizer.SolveSettings;

class PdptwSolverTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void tiny_pairs_are_solved_to_the_proven_optimum(long seed) {
    PdptwProblem problem = RandomProblems.pairs(5, 10, seed);
    double[] optimum = new ExhaustiveSearch(problem).best();

    PdptwSolution solution = solve(problem, 4000, 1);

    assertThat(solution.vehicles()).isEqualTo((int) optimum[0]);
    assertThat(solution.distance()).isCloseTo(optimum[1], within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void tiny_single_tasks_are_solved_to_the_proven_optimum(long seed) {
    PdptwProblem problem = RandomProblems.singles(7, 10, seed);
    double[] optimum = new ExhaustiveSearch(problem).best();

    PdptwSolution solution = solve(problem, 4000, 1);

    assertThat(solution.vehicles()).isEqualTo((int) optimum[0]);
    assertThat(solution.distance()).isCloseTo(optimum[1], within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void every_answer_passes_the_checker_that_shares_no_code_with_the_search(long seed) {
    PdptwProblem problem = RandomProblems.pairs(30, 10, seed);

    PdptwSolution solution = solve(problem, 2000, seed);

    assertThat(PdptwChecker.listFaults(problem, solution.routes())).isEmpty();
    assertThat(solution.distance())
        .isCloseTo(PdptwChecker.lengthOf(problem, solution.routes()), within(1e-6));
  }

  @Test
  void the_same_seed_and_steps_give_the_same_routes() {
    PdptwProblem problem = RandomProblems.pairs(25, 10, 3);

    PdptwSolution once = solve(problem, 3000, 7);
    PdptwSolution again = solve(problem, 3000, 7);

    assertThat(again).isEqualTo(once);
  }

  @Test
  void another_seed_searches_another_way() {
    PdptwProblem problem = RandomProblems.pairs(40, 10, 3);

    PdptwSolution once = solve(problem, 300, 7);
    PdptwSolution other = solve(problem, 300, 8);

    assertThat(other.routes()).isNotEqualTo(once.routes());
  }

  @Test
  void a_stopped_search_still_answers_feasibly() {
    PdptwProblem problem = RandomProblems.pairs(30, 10, 5);
    SolveSettings settings = SolveSettings.ofTime(Duration.ofHours(1), 1, 2);

    PdptwSolution solution = new PdptwSolver().solve(problem, settings, found -> {}, () -> true);

    assertThat(PdptwChecker.listFaults(problem, solution.routes())).isEmpty();
  }

  @Test
  void the_listener_hears_of_ever_better_solutions() {
    PdptwProblem problem = RandomProblems.pairs(30, 10, 6);
    List<PdptwSolution> heard = new ArrayList<>();

    PdptwSolution solution =
        new PdptwSolver().solve(problem, SolveSettings.ofSteps(2000, 1), heard::add, () -> false);

    assertThat(heard).isNotEmpty().last().isEqualTo(solution);
    for (int k = 1; k < heard.size(); k++) {
      assertThat(heard.get(k).isBetterThan(heard.get(k - 1))).isTrue();
    }
  }

  @Test
  void two_threads_answer_feasibly_too() {
    PdptwProblem problem = RandomProblems.pairs(30, 10, 4);
    SolveSettings settings =
        new SolveSettings(java.util.Optional.empty(), java.util.OptionalLong.of(2000), 1, 2);

    PdptwSolution solution = new PdptwSolver().solve(problem, settings, found -> {}, () -> false);

    assertThat(PdptwChecker.listFaults(problem, solution.routes())).isEmpty();
  }

  private static PdptwSolution solve(PdptwProblem problem, long steps, long seed) {
    return new PdptwSolver()
        .solve(problem, SolveSettings.ofSteps(steps, seed), found -> {}, () -> false);
  }
}
