package se.bokskjuts.benchmarks.sweep;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bokskjuts.benchmarks.whatif.Simulator;
import se.bokskjuts.data.sweep.RunKey;
import se.bokskjuts.data.sweep.SweepQueue;
import se.bokskjuts.data.sweep.SweepTasks;
import se.bokskjuts.data.sweep.Worker;
import se.bokskjuts.data.sweep.WorkerStore;

/**
 * Takes runs from the queue that the web service's plans stand in too, several at a time, until it
 * is closed. A run whose process dies is taken by another after four missed heartbeats.
 */
final class SweepWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SweepWorker.class);
  private static final TaskDescriptor<Void> RUN = TaskDescriptor.of(SweepTasks.RUN, Void.class);
  private static final TaskDescriptor<Void> REPORT =
      TaskDescriptor.of(SweepTasks.REPORT, Void.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);
  private static final Duration NEVER = Duration.ofDays(36_500);
  private static final int LOOK_EVERY_SECONDS = 5;

  private final Worker worker;
  private final WorkerStore workers;
  private final SweepQueue queue;
  private final Simulator simulator;
  private final Scheduler scheduler;
  private final ScheduledExecutorService shows =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "worker-shows");
            thread.setDaemon(true);
            return thread;
          });

  private SweepWorker(SharedDatabase shared, Worker worker) {
    this.worker = worker;
    this.workers = new WorkerStore(shared.database());
    this.queue = new SweepQueue(shared.database());
    this.simulator = Simulator.open();
    RunWork runs = new RunWork(shared.database(), queue, simulator, worker);
    ReportWork reports = new ReportWork(shared.database());
    this.scheduler =
        Scheduler.create(shared.source(), List.of(run(runs), report(reports)))
            .threads(worker.threads())
            .pollingInterval(HEARTBEAT)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            // Plans stand in the same table: fetching leaves alone what is not ours, and nothing
            // that this program does not know is ever deleted.
            .pollUsingFetchAndLockOnExecute(0.5, 1.0)
            .deleteUnresolvedAfter(NEVER)
            .shutdownMaxWait(LONGEST_FAREWELL)
            .build();
  }

  /** Begins to work in threads of its own. */
  static SweepWorker start(SharedDatabase shared, Worker worker) {
    SweepWorker started = new SweepWorker(shared, worker);
    started.shows.scheduleWithFixedDelay(
        started::show, 0, WorkerStore.SHOWN_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    started.shows.scheduleWithFixedDelay(
        started::addForgotten, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    started.scheduler.start();
    return started;
  }

  private static Task<Void> run(RunWork runs) {
    return Tasks.oneTime(RUN)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER))
        .execute(
            (instance, context) ->
                runs.work(
                    RunKey.of(instance.getId()),
                    () -> context.getSchedulerState().isShuttingDown()));
  }

  private static Task<Void> report(ReportWork reports) {
    return Tasks.oneTime(REPORT)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER))
        .execute((instance, context) -> reports.work(UUID.fromString(instance.getId())));
  }

  private void show() {
    try {
      workers.show(worker);
    } catch (RuntimeException e) {
      LOG.warn("the worker could not show itself; trying again", e);
    }
  }

  private void addForgotten() {
    try {
      queue.addForgotten();
    } catch (RuntimeException e) {
      LOG.warn("could not look for forgotten work; trying again", e);
    }
  }

  /** Lets go of what it is at: a run under way is begun again by another. */
  @Override
  public void close() {
    shows.shutdownNow();
    scheduler.stop();
    try {
      workers.leave(worker);
    } catch (RuntimeException e) {
      LOG.warn("the worker could not take its leave; it is forgotten in a while", e);
    }
    simulator.close();
  }
}
