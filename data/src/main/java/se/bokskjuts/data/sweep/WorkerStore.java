package se.bokskjuts.data.sweep;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static se.bokskjuts.data.jooq.Tables.SWEEP_WORKER;

import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import se.bokskjuts.data.db.Database;

/** Processes that offer to simulate, by the database's clock. */
public final class WorkerStore {
  /** How often a worker shows itself. */
  public static final Duration SHOWN_EVERY = Duration.ofSeconds(2);

  /** One not seen for so long is gone. */
  public static final Duration GONE_AFTER = Duration.ofSeconds(10);

  private final DSLContext sql;

  public WorkerStore(Database database) {
    this.sql = database.sql();
  }

  /** The worker is alive. */
  public void show(Worker worker) {
    sql.insertInto(SWEEP_WORKER)
        .set(SWEEP_WORKER.NAME, worker.name())
        .set(SWEEP_WORKER.THREADS, worker.threads())
        .set(SWEEP_WORKER.CODE, worker.code())
        .onConflict(SWEEP_WORKER.NAME)
        .doUpdate()
        .set(SWEEP_WORKER.THREADS, worker.threads())
        .set(SWEEP_WORKER.CODE, worker.code())
        .set(SWEEP_WORKER.SEEN_AT, currentOffsetDateTime())
        .execute();
  }

  /** It ends by itself; those that were killed are forgotten too. */
  public void leave(Worker worker) {
    sql.deleteFrom(SWEEP_WORKER)
        .where(SWEEP_WORKER.NAME.eq(worker.name()))
        .or(SWEEP_WORKER.SEEN_AT.lt(ago(GONE_AFTER)))
        .execute();
  }

  /** Those alive, by name. */
  public List<Worker> list() {
    return sql
        .selectFrom(SWEEP_WORKER)
        .where(SWEEP_WORKER.SEEN_AT.ge(ago(GONE_AFTER)))
        .orderBy(SWEEP_WORKER.NAME)
        .fetch()
        .stream()
        .map(row -> new Worker(row.getName(), row.getThreads(), row.getCode()))
        .toList();
  }

  private static org.jooq.Field<java.time.OffsetDateTime> ago(Duration duration) {
    return currentOffsetDateTime().minus(DSL.val(DayToSecond.valueOf(duration)));
  }
}
