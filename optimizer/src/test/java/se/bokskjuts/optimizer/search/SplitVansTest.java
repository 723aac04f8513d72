package se.bokskjuts.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** Strands that split the vans: who moves what, and what comes of putting it together. */
class SplitVansTest {
  private static final int STEPS = 300;
  private static final int ROUNDS = 8;

  private final Instance in = new Instance(SmallCounty.day(7));

  @Test
  void changes_are_confined_to_the_vans_given() {
    Evaluator evaluator = new Evaluator(in);
    Moves moves = new Moves(in, new SplittableRandom(7));
    Routes routes = moves.construct(evaluator::isTimely);
    boolean[] own = new boolean[in.vanCount];
    own[0] = true;
    moves.confineTo(own);

    int changes = 0;
    for (int i = 0; i < 2_000; i++) {
      Routes next = moves.neighbour(routes);
      for (int v = 1; next != null && v < in.vanCount; v++) {
        assertThat(next.stops[v]).as("stops of van %d", v).isEqualTo(routes.stops[v]);
      }
      changes += next == null ? 0 : 1;
    }

    assertThat(changes).isGreaterThan(200);
  }

  @Test
  @Timeout(60)
  void strands_that_met_go_on_from_the_same_routes() throws Exception {
    List<List<Routes>> routes = runTwo(new SplitVans(in, 2, 1), ROUNDS, ROUNDS);

    for (int round = 0; round < ROUNDS; round++) {
      Routes first = routes.get(0).get(round);
      assertThat(first.isSameAs(routes.get(1).get(round))).as("round %d", round).isTrue();
      assertThat(first.stopCount()).isPositive();
    }
  }

  @Test
  @Timeout(60)
  void a_strand_that_leaves_is_not_waited_for() throws Exception {
    SplitVans vans = new SplitVans(in, 2, 1);

    List<List<Routes>> routes = runTwo(vans, 2, ROUNDS);

    assertThat(routes.get(0)).hasSize(2);
    assertThat(routes.get(1)).hasSize(ROUNDS);
  }

  /** The routes from which each strand goes on after each of its rounds. */
  private List<List<Routes>> runTwo(SplitVans vans, int roundsOfFirst, int roundsOfSecond)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Routes>>> strands = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        int strand = i;
        int rounds = i == 0 ? roundsOfFirst : roundsOfSecond;
        strands.add(threads.submit(() -> runOne(vans, strand, rounds)));
      }
      List<List<Routes>> routes = new ArrayList<>();
      for (Future<List<Routes>> strand : strands) {
        routes.add(strand.get(60, TimeUnit.SECONDS));
      }
      return routes;
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Routes> runOne(SplitVans vans, int strand, int rounds) {
    Annealing annealing = new Annealing(in, strand + 1);
    annealing.begin();
    try {
      vans.begin(strand, annealing);
      List<Routes> after = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < STEPS; i++) {
          annealing.step(0.9, 20);
        }
        vans.meet(strand, annealing);
        after.add(annealing.current());
      }
      return after;
    } finally {
      vans.leave(strand);
    }
  }
}
