package se.bokskjuts.api.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.EmbeddedDatabase;
import se.bokskjuts.data.store.JobStore;

/** The queue where nobody takes anything out of it, so that what stands in it can be counted. */
class SolveQueueIT {
  private static EmbeddedDatabase server;
  private static JdbcTemplate sql;
  private static JobStore jobs;
  private static SolveQueue queue;

  @BeforeAll
  static void open() throws Exception {
    Path home = Path.of("target", "it-queue");
    FileSystemUtils.deleteRecursively(home.resolve("data"));
    server = EmbeddedDatabase.open(home, 26432);
    sql = new JdbcTemplate(server.dataSource());
    jobs = new JobStore(Database.of(server.dataSource()).migrate());
    queue =
        new SolveQueue(
            SchedulerClient.Builder.create(server.dataSource()).build(),
            jobs,
            new SimpleMeterRegistry());
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @AfterEach
  void dropTriggers() {
    sql.execute("drop trigger if exists quicker on scheduled_tasks");
  }

  private static UUID aJob() {
    UUID id = UUID.randomUUID();
    jobs.add(id, LocalDate.parse("2026-11-24"), Map.of(), Optional.empty(), "test");
    return id;
  }

  private static int rowsOf(UUID job) {
    return sql.queryForObject(
        "select count(*) from scheduled_tasks where task_instance = ?",
        Integer.class,
        job.toString());
  }

  /** Every insert is refused so, and the row of another is not there either. */
  private static void refuseInserts(String how) {
    sql.execute(
        "create or replace function quicker() returns trigger language plpgsql as"
            + " $$ begin raise "
            + how
            + "; end $$");
    sql.execute(
        "create trigger quicker before insert on scheduled_tasks"
            + " for each row execute function quicker()");
  }

  @Test
  void a_job_just_asked_for_is_left_to_who_asked_for_it() {
    UUID fresh = aJob();
    UUID forgotten = aJob();
    sql.update(
        "update plan_job set requested_at = now() - interval '1 minute' where id = ?", forgotten);

    queue.addForgotten();

    assertThat(rowsOf(fresh)).isZero();
    assertThat(rowsOf(forgotten)).isEqualTo(1);
  }

  @Test
  void eight_who_add_the_same_job_at_once_add_it_once() {
    for (int round = 0; round < 20; round++) {
      UUID id = aJob();

      List<CompletableFuture<Void>> all =
          Stream.generate(() -> CompletableFuture.runAsync(() -> queue.add(id))).limit(8).toList();
      all.forEach(CompletableFuture::join);

      assertThat(rowsOf(id)).isEqualTo(1);
    }
  }

  @Test
  void a_job_that_another_was_quicker_to_add_and_do_is_no_fault() {
    UUID id = aJob();
    refuseInserts("unique_violation");

    queue.add(id);

    assertThat(rowsOf(id)).isZero();
  }

  @Test
  void another_fault_of_the_database_is_told() {
    UUID id = aJob();
    refuseInserts("disk_full");

    assertThatThrownBy(() -> queue.add(id)).isInstanceOf(TaskInstanceException.class);
  }
}
