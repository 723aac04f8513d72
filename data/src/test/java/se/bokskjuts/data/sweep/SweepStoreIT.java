package se.bokskjuts.data.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.TestDatabase;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioText;

class SweepStoreIT {
  private static final Worker FALUN = new Worker("falun:1", 2, "abc");
  private static final Worker MORA = new Worker("mora:2", 1, "abc");
  private static final SweepLength LENGTH =
      new SweepLength(LocalDate.of(2026, 11, 24), 5, 1, 2, 100, 50);

  private Database database;
  private SweepStore sweeps;
  private RunStore runs;
  private UUID id;

  @BeforeEach
  void a_question_of_two_scenarios_and_two_seeds() {
    database = TestDatabase.create();
    sweeps = new SweepStore(database);
    runs = new RunStore(database);
    id = UUID.randomUUID();
    sweeps.add(id, List.of(scenario("bas"), scenario("elbilar")), LENGTH, "pia");
  }

  private static SweepScenario scenario(String name) {
    ScenarioText text = ScenarioText.read(name);
    return new SweepScenario(ScenarioFile.of(text, DalarnaBase.load()).words(), text);
  }

  private RunKey run(int scenario, int seed) {
    return new RunKey(id, scenario, seed);
  }

  @Test
  void a_question_comes_back_as_it_was_asked() {
    Sweep sweep = sweeps.get(id);

    assertThat(sweep.state()).isEqualTo(SweepState.QUEUED);
    assertThat(sweep.length()).isEqualTo(LENGTH);
    assertThat(sweep.scenarios()).containsExactly(scenario("bas"), scenario("elbilar"));
    assertThat(sweep.requestedBy()).isEqualTo("pia");
    assertThat(sweep.runs()).isEqualTo(4);
    assertThat(sweep.days()).isEqualTo(24);
    assertThat(sweeps.list(10)).containsExactly(sweep);
    assertThat(sweeps.listLive()).containsExactly(id);
    assertThat(runs.list(id)).hasSize(4).allMatch(run -> run.state() == SweepState.QUEUED);
  }

  @Test
  void runs_are_offered_seed_by_seed() {
    assertThat(runs.listLive(id))
        .extracting(RunKey::scenario, RunKey::seed)
        .containsExactly(tuple(0, 1), tuple(1, 1), tuple(0, 2), tuple(1, 2));
  }

  @Test
  void a_run_that_is_begun_begins_its_sweep_and_tells_how_far_it_is() {
    assertThat(runs.begin(run(1, 2), FALUN)).contains(1);
    assertThat(runs.note(run(1, 2), FALUN, 3)).isTrue();

    assertThat(sweeps.get(id).state()).isEqualTo(SweepState.RUNNING);
    assertThat(sweeps.get(id).startedAt()).isPresent();
    assertThat(sweeps.get(id).daysDone()).isEqualTo(3);
    SweepRun run = runs.list(id).get(3);
    assertThat(run.worker()).contains("falun:1");
    assertThat(run.daysDone()).isEqualTo(3);
  }

  @Test
  void a_run_begun_again_by_another_starts_over_and_the_first_is_told_to_stop() {
    runs.begin(run(0, 1), FALUN);
    runs.note(run(0, 1), FALUN, 3);

    assertThat(runs.begin(run(0, 1), MORA)).contains(2);

    assertThat(runs.note(run(0, 1), FALUN, 4)).isFalse();
    assertThat(runs.list(id).get(0).daysDone()).isZero();
  }

  @Test
  void a_result_is_kept_to_the_letter_and_once() {
    String letters = "{\"b\": 1.0E-5,  \"a\":0.1}";
    runs.begin(run(0, 1), FALUN);

    assertThat(runs.finish(run(0, 1), 5, letters)).isTrue();
    assertThat(runs.finish(run(0, 1), 5, "{}")).isFalse();

    assertThat(runs.getResult(run(0, 1))).isEqualTo(letters);
    assertThat(runs.begin(run(0, 1), MORA)).isEmpty();
    assertThat(sweeps.get(id).runsDone()).isEqualTo(1);
    assertThatThrownBy(() -> runs.getResult(run(0, 2))).hasMessageContaining("there is no result");
  }

  @Test
  void a_sweep_is_done_when_its_report_is_kept() {
    runs.listLive(id).forEach(key -> runs.finish(key, 5, "{}"));
    assertThat(runs.areAllDone(id)).isTrue();

    assertThat(sweeps.finish(id, "{\"tables\":[]}")).isTrue();
    assertThat(sweeps.finish(id, "{\"other\":[]}")).isFalse();

    assertThat(sweeps.findReport(id)).contains("{\"tables\":[]}");
    assertThat(sweeps.get(id).state()).isEqualTo(SweepState.DONE);
    assertThat(sweeps.listLive()).isEmpty();
    assertThat(sweeps.cancel(id)).isFalse();
  }

  @Test
  void a_cancelled_sweep_is_worked_at_no_more() {
    runs.begin(run(0, 1), FALUN);
    runs.finish(run(1, 1), 5, "{}");

    assertThat(sweeps.cancel(id)).isTrue();

    assertThat(runs.note(run(0, 1), FALUN, 2)).isFalse();
    assertThat(runs.finish(run(0, 1), 5, "{}")).isFalse();
    assertThat(runs.begin(run(0, 2), FALUN)).isEmpty();
    assertThat(sweeps.get(id).state()).isEqualTo(SweepState.CANCELLED);
    assertThat(sweeps.get(id).runsDone()).as("what was done is kept").isEqualTo(1);
    assertThat(sweeps.findReport(id)).isEqualTo(Optional.empty());
  }

  @Test
  void a_run_that_cannot_be_simulated_fails_its_sweep_with_the_reason() {
    runs.begin(run(1, 1), FALUN);

    runs.fail(run(1, 1), Map.of("code", "ROADS", "detail", "Idre is cut off"));
    sweeps.fail(id, Map.of("code", "ROADS", "detail", "Idre is cut off"));

    assertThat(sweeps.get(id).problem()).containsEntry("detail", "Idre is cut off");
    assertThat(runs.list(id))
        .extracting(SweepRun::state)
        .containsOnly(SweepState.FAILED, SweepState.CANCELLED);
  }

  @Test
  void of_many_who_end_the_same_run_at_once_one_counts() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> tries =
          java.util.Collections.nCopies(8, () -> runs.finish(run(0, 1), 5, "{}"));
      int kept = 0;
      for (Future<Boolean> one : many.invokeAll(tries)) {
        kept += one.get() ? 1 : 0;
      }

      assertThat(kept).isEqualTo(1);
    } finally {
      many.shutdownNow();
    }
  }

  @Test
  void a_worker_is_known_while_it_shows_itself() {
    WorkerStore workers = new WorkerStore(database);
    workers.show(MORA);
    workers.show(FALUN);
    workers.show(FALUN);
    assertThat(workers.list()).containsExactly(FALUN, MORA);

    workers.leave(FALUN);
    database.sql().execute("update sweep_worker set seen_at = now() - interval '11 seconds'");

    assertThat(workers.list()).isEmpty();
  }

  @Test
  void a_run_is_named_in_the_queue_so_that_it_is_found_again() {
    assertThat(RunKey.of(run(1, 2).toString())).isEqualTo(run(1, 2));
    assertThatThrownBy(() -> RunKey.of("1/2")).hasMessage("no run: 1/2");
  }
}
