package se.bokskjuts.data.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.TestDatabase;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioText;

/** The queue where nobody takes anything out of it, so that what stands in it can be counted. */
class SweepQueueIT {
  private static final Worker FALUN = new Worker("falun:1", 2, "abc");
  private static final SweepLength TWO_SEEDS =
      new SweepLength(LocalDate.of(2026, 11, 24), 5, 1, 2, 100, 50);

  private Database database;
  private SweepQueue queue;
  private UUID sweep;

  @BeforeEach
  void a_question_of_one_scenario() {
    database = TestDatabase.create();
    queue = new SweepQueue(database);
    sweep = UUID.randomUUID();
    ScenarioText text = ScenarioText.read("bas");
    SweepScenario scenario =
        new SweepScenario(ScenarioFile.of(text, DalarnaBase.load()).words(), text);
    new SweepStore(database).add(sweep, List.of(scenario), TWO_SEEDS, "pia");
  }

  /** Task and instance of each row, in the order in which workers take them. */
  private List<String> queued() {
    return database
        .sql()
        .fetch(
            "SELECT task_name || ' ' || task_instance FROM scheduled_tasks"
                + " WHERE NOT picked ORDER BY execution_time")
        .getValues(0, String.class);
  }

  private String run(int seed) {
    return SweepTasks.RUN + " " + new RunKey(sweep, 0, seed);
  }

  private void finish(int seed) {
    RunKey key = new RunKey(sweep, 0, seed);
    RunStore runs = new RunStore(database);
    runs.begin(key, FALUN);
    runs.finish(key, 6, "{}");
  }

  @Test
  void runs_stand_in_the_queue_in_the_order_of_their_seeds() {
    queue.add(sweep);

    assertThat(queued()).containsExactly(run(1), run(2));
  }

  @Test
  void eight_who_add_the_same_runs_at_once_add_each_once() {
    List<CompletableFuture<Void>> all =
        Stream.generate(() -> CompletableFuture.runAsync(() -> queue.add(sweep))).limit(8).toList();
    all.forEach(CompletableFuture::join);

    assertThat(queued()).containsExactly(run(1), run(2));
  }

  @Test
  void a_run_that_a_worker_is_at_is_left_to_it() {
    queue.add(sweep);
    database
        .sql()
        .execute("UPDATE scheduled_tasks SET picked = true, picked_by = 'falun', version = 2");

    queue.addForgotten();

    assertThat(queued()).isEmpty();
  }

  @Test
  void what_was_forgotten_is_added_but_not_what_is_over() {
    finish(1);

    queue.addForgotten();

    assertThat(queued()).containsExactly(run(2));
  }

  @Test
  void the_report_is_added_when_all_runs_are_done() {
    finish(1);
    finish(2);

    queue.add(sweep);

    assertThat(queued()).containsExactly(SweepTasks.REPORT + " " + sweep);
  }
}
