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
    IntStream.rangeClosed(1, 9).forEach(distance -> population.offer(solution(2, distance)));

    assertThat(population.list(2))
        .extracting(PdptwSolution::distance)
        .containsExactly(1., 2., 3., 4., 5., 6., 7., 8.);
  }

  @Test
  void of_two_that_drive_nearly_the_same_legs_the_shorter_stays() {
    PdptwSolution shorter = onTheWay(30, 10);
    PdptwSolution longer = onTheWay(31, 20);

    population.offer(longer);
    population.offer(shorter);
    population.offer(longer);

    assertThat(population.list(1)).containsExactly(shorter);
  }

  @Test
  void the_same_nodes_in_another_order_are_another_solution() {
    population.offer(new PdptwSolution(List.of(List.of(1, 2, 3, 4)), 10));
    population.offer(new PdptwSolution(List.of(List.of(4, 3, 2, 1)), 20));

    assertThat(population.list(1)).hasSize(2);
  }

  @Test
  void a_saved_vehicle_replaces_all_that_need_it() {
    population.offer(solution(3, 10));
    population.offer(solution(2, 40));
    population.offer(solution(3, 5));

    assertThat(population.list(2)).containsExactly(solution(2, 40));
    assertThat(population.list(3)).isEmpty();
  }

  /** Of another distance it goes other ways. */
  private static PdptwSolution solution(int vehicles, double distance) {
    int first = (int) (1000 * distance);
    return new PdptwSolution(
        IntStream.rangeClosed(first, first + vehicles - 1).mapToObj(List::of).toList(), distance);
  }

  private static PdptwSolution onTheWay(int nodes, double distance) {
    return new PdptwSolution(List.of(IntStream.rangeClosed(1, nodes).boxed().toList()), distance);
  }
}
