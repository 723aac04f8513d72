package se.bokskjuts.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.routing.Dalarna.AVESTA;
import static se.bokskjuts.routing.Dalarna.FALUN;
import static se.bokskjuts.routing.Dalarna.IDRE;
import static se.bokskjuts.routing.Dalarna.MORA;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {
  private static final List<Place> PLACES = List.of(FALUN, MORA, IDRE, AVESTA);

  @Test
  void many_threads_get_the_answers_of_one() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (RoadNetwork roads = RoadNetwork.open(RoadSettings.builtIn())) {
      String alone = answers(roads);

      List<Callable<String>> questions = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        questions.add(() -> answers(roads));
      }

      for (Future<String> answer : threads.invokeAll(questions)) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String answers(RoadNetwork roads) {
    RoadPath path = roads.path(PLACES, List.of());
    int seconds = roads.matrix(PLACES).seconds(IDRE.id(), AVESTA.id());
    return path + " " + seconds + " " + roads.map(roads.bounds(), 9);
  }
}
