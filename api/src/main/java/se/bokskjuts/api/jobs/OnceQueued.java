package se.bokskjuts.api.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts work into the queue that may be put there by several at once, and stands there once. */
final class OnceQueued {
  private static final String UNIQUE_VIOLATION = "23505";

  private OnceQueued() {}

  /**
   * The library looks, inserts, and looks again where the insert was refused because another was
   * quicker. When that other one's work is already done and gone by then, it throws; to us that is
   * as good.
   */
  static void add(SchedulerClient scheduler, TaskInstance<Void> work, Instant when) {
    try {
      scheduler.scheduleIfNotExists(work, when);
    } catch (TaskInstanceException e) {
      if (!isThereAlready(e)) {
        throw e;
      }
    }
  }

  private static boolean isThereAlready(@Nullable Throwable fault) {
    return fault != null
        && (fault instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())
            || isThereAlready(fault.getCause()));
  }
}
