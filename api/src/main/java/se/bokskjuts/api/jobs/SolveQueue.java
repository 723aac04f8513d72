package se.bokskjuts.api.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.bokskjuts.data.store.JobStore;

/**
 * The queue of searches. A job that has no row in it, because a process died in between, gets one;
 * a job just asked for is left to who asked for it.
 */
@Component
class SolveQueue {
  private static final long LOOK_EVERY_MILLIS = 30_000;

  private final SchedulerClient scheduler;
  private final JobStore jobs;

  SolveQueue(@Lazy SchedulerClient scheduler, JobStore jobs, MeterRegistry registry) {
    this.scheduler = scheduler;
    this.jobs = jobs;
    Gauge.builder("bokskjuts.queue.jobs", jobs, store -> store.listLive().size())
        .description("Plans queued or being solved, in all processes")
        .register(registry);
  }

  void add(UUID job) {
    OnceQueued.add(scheduler, SolveTask.TASK.instance(job.toString()).build(), Instant.now());
  }

  @Scheduled(fixedDelay = LOOK_EVERY_MILLIS)
  void addForgotten() {
    Instant longAgo = Instant.now().minusMillis(LOOK_EVERY_MILLIS);
    jobs.listLive().stream()
        .filter(job -> job.requestedAt().isBefore(longAgo))
        .forEach(job -> add(job.id()));
  }
}
