package se.bokskjuts.data.sweep;

import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import se.bokskjuts.data.db.Database;

/**
 * Puts a sweep's work in the queue that plans stand in too; what stands there already is left as it
 * is. Service and workers add the same work at once, so a row is added by one statement that a
 * quicker one makes do nothing.
 */
public final class SweepQueue {
  private final DSLContext sql;
  private final SweepStore sweeps;
  private final RunStore runs;

  public SweepQueue(Database database) {
    this.sql = database.sql();
    this.sweeps = new SweepStore(database);
    this.runs = new RunStore(database);
  }

  /** Its runs that are not over, or its report when all are done. */
  public void add(UUID sweep) {
    List<RunKey> live = runs.listLive(sweep);
    if (!live.isEmpty()) {
      add(SweepTasks.RUN, live.stream().map(RunKey::toString).toList());
    } else if (runs.areAllDone(sweep)) {
      add(SweepTasks.REPORT, List.of(sweep.toString()));
    }
  }

  /** What a process that died had no time to put there. */
  public void addForgotten() {
    sweeps.listLive().forEach(this::add);
  }

  /**
   * By the clock of this process, as db-scheduler reads the table, and a microsecond apart, so that
   * they are taken in this order.
   */
  private void add(String task, List<String> instances) {
    OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
    sql.execute(
        """
        INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        SELECT {0}, instance, {1} + (nr - 1) * INTERVAL '1 microsecond', false, 1
        FROM unnest({2}) WITH ORDINALITY AS work (instance, nr)
        ON CONFLICT DO NOTHING
        """,
        val(task), val(now), val(instances.toArray(String[]::new)));
  }
}
