package se.bokskjuts.optimizer.pdptw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetPartitioningTest {
  private static final int REQUESTS = 12;
  private static final int VEHICLES = 4;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void the_choice_is_the_cheapest_of_all_that_serve_each_request_once(long seed) {
    List<PooledRoute> pool = pool(seed);
    double cheapest = cheapest(pool, new RequestSet(REQUESTS), 0, 0);

    List<PooledRoute> chosen = new SetPartitioning(pool, REQUESTS, VEHICLES, cheapest + 5).solve();

    assertThat(chosen.stream().mapToDouble(PooledRoute::cost).sum())
        .isCloseTo(cheapest, within(1e-6));
    assertThat(chosen).hasSizeLessThanOrEqualTo(VEHICLES);
    assertThat(chosen.stream().mapToInt(route -> route.requests().toArray().length).sum())
        .isEqualTo(REQUESTS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothing_is_chosen_where_nothing_is_cheaper(long seed) {
    List<PooledRoute> pool = pool(seed);
    double cheapest = cheapest(pool, new RequestSet(REQUESTS), 0, 0);

    assertThat(new SetPartitioning(pool, REQUESTS, VEHICLES, cheapest).solve()).isEmpty();
  }

  private static List<PooledRoute> pool(long seed) {
    Random random = new Random(seed);
    List<PooledRoute> pool = new ArrayList<>();
    for (int route = 0; route < 60; route++) {
      pool.add(route(random, 1 + random.nextInt(5)));
    }
    for (int group = 0; group < VEHICLES; group++) {
      RequestSet requests = new RequestSet(REQUESTS);
      for (int k = 0; k < REQUESTS / VEHICLES; k++) {
        requests.add(group * REQUESTS / VEHICLES + k);
      }
      pool.add(new PooledRoute(List.of(), requests, 40));
    }
    return pool;
  }

  private static PooledRoute route(Random random, int size) {
    RequestSet requests = new RequestSet(REQUESTS);
    for (int k = 0; k < size; k++) {
      requests.add(random.nextInt(REQUESTS));
    }
    return new PooledRoute(List.of(), requests, 10 + 8 * size + random.nextInt(10));
  }

  private static double cheapest(
      List<PooledRoute> pool, RequestSet covered, int used, double cost) {
    int open = 0;
    while (open < REQUESTS && covered.contains(open)) {
      open++;
    }
    if (open == REQUESTS) {
      return cost;
    }
    double best = Double.POSITIVE_INFINITY;
    for (PooledRoute route : used == VEHICLES ? List.<PooledRoute>of() : pool) {
      if (route.requests().contains(open) && route.requests().isDisjointFrom(covered)) {
        covered.toggle(route.requests());
        best = Math.min(best, cheapest(pool, covered, used + 1, cost + route.cost()));
        covered.toggle(route.requests());
      }
    }
    return best;
  }
}
