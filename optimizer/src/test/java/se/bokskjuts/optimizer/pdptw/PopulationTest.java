package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private final Population population = new Population();

  @Test
  void the_shortest_stands_first() {
    population.offer(solution(2, 30));
    population.offer(solution(2, 10));
    population.offer(solution(2, 20));

    assertThat(population.list(2))
        .extracting(PdptwSolution::distance)
        .containsExactly(10., 20., 30.);
  }

  @Test
  void the_longest_goes_when_there_is_no_more_room() {
    IntStream.rangeClosed(1, 7).forEach(distance -> population.offer(solution(2, distance)));

    assertThat(population.list(2))
        .extracting(PdptwSolution::distance)
        .containsExactly(1., 2., 3., 4., 5., 6.);
  }

  @Test
  void a_solution_of_the_same_distance_is_the_same_solution() {
    population.offer(solution(2, 10));
    population.offer(solution(2, 10 + 1e-9));

    assertThat(population.list(2)).hasSize(1);
  }

  @Test
  void a_saved_vehicle_replaces_all_that_need_it() {
    population.offer(solution(3, 10));
    population.offer(solution(2, 40));
    population.offer(solution(3, 5));

    assertThat(population.list(2)).containsExactly(solution(2, 40));
    assertThat(population.list(3)).isEmpty();
  }

  private static PdptwSolution solution(int vehicles, double distance) {
    return new PdptwSolution(
        IntStream.rangeClosed(1, vehicles).mapToObj(List::of).toList(), distance);
  }
}
