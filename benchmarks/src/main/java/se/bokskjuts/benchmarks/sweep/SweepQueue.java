package se.bokskjuts.benchmarks.sweep;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.sweep.RunKey;
import se.bokskjuts.data.sweep.RunStore;
import se.bokskjuts.data.sweep.SweepStore;
import se.bokskjuts.data.sweep.SweepTasks;

/** Puts a sweep's work in the queue; what stands there already is left as it is. */
final class SweepQueue {
  static final TaskDescriptor<Void> RUN = TaskDescriptor.of(SweepTasks.RUN, Void.class);
  static final TaskDescriptor<Void> REPORT = TaskDescriptor.of(SweepTasks.REPORT, Void.class);

  private final SchedulerClient client;
  private final SweepStore sweeps;
  private final RunStore runs;

  SweepQueue(DataSource source, Database database) {
    this.client = SchedulerClient.Builder.create(source).build();
    this.sweeps = new SweepStore(database);
    this.runs = new RunStore(database);
  }

  /** Its runs that are not over, or its report when all are done. */
  void add(UUID sweep) {
    List<RunKey> live = runs.listLive(sweep);
    Instant now = Instant.now();
    for (int i = 0; i < live.size(); i++) {
      // A microsecond apart, so that they are taken in this order.
      client.scheduleIfNotExists(
          RUN.instance(live.get(i).toString()).build(), now.plusNanos(1000L * i));
    }
    if (live.isEmpty() && runs.areAllDone(sweep)) {
      client.scheduleIfNotExists(REPORT.instance(sweep.toString()).build(), now);
    }
  }

  /** What a process that died had no time to put there. */
  void addForgotten() {
    sweeps.listLive().forEach(this::add);
  }
}
