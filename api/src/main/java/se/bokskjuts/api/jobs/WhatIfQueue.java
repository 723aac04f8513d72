package se.bokskjuts.api.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.bokskjuts.data.sweep.RunKey;
import se.bokskjuts.data.sweep.RunStore;
import se.bokskjuts.data.sweep.SweepStore;
import se.bokskjuts.data.sweep.SweepTasks;

/**
 * Puts the runs of what-if comparisons in the same queue as plans. Worker processes of the
 * benchmarks take them; this process does not know how.
 */
@Component
public class WhatIfQueue {
  private static final long LOOK_EVERY_MILLIS = 30_000;
  private static final TaskDescriptor<Void> RUN = TaskDescriptor.of(SweepTasks.RUN, Void.class);

  private final SchedulerClient scheduler;
  private final SweepStore sweeps;
  private final RunStore runs;

  WhatIfQueue(@Lazy SchedulerClient scheduler, SweepStore sweeps, RunStore runs) {
    this.scheduler = scheduler;
    this.sweeps = sweeps;
    this.runs = runs;
  }

  /** Its runs that are not over; those that stand there already are left as they are. */
  public void add(UUID sweep) {
    List<RunKey> live = runs.listLive(sweep);
    Instant now = Instant.now();
    for (int i = 0; i < live.size(); i++) {
      // A microsecond apart, so that they are taken in this order.
      OnceQueued.add(
          scheduler, RUN.instance(live.get(i).toString()).build(), now.plusNanos(1000L * i));
    }
  }

  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  void addForgotten() {
    sweeps.listLive().forEach(this::add);
  }
}
