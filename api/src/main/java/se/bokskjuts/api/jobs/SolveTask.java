package se.bokskjuts.api.jobs;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queue runs: one search. A process that dies in it leaves it to another. */
@Configuration
class SolveTask {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("solve", Void.class);

  @Bean
  Task<Void> solve(Solver solver) {
    return Tasks.oneTime(TASK)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER))
        .execute(
            (instance, context) ->
                solver.solve(
                    UUID.fromString(instance.getId()),
                    () -> context.getSchedulerState().isShuttingDown()));
  }
}
