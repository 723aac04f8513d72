package se.bokskjuts.api.jobs;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks twice a second whether somebody wants a search to end; the search itself never waits. */
final class StopWish implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StopWish.class);
  private static final long LOOK_EVERY_MILLIS = 500;

  private final ScheduledExecutorService looking;
  private volatile boolean made;

  private StopWish(BooleanSupplier asked) {
    looking =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "stop-wish");
              thread.setDaemon(true);
              return thread;
            });
    looking.scheduleWithFixedDelay(() -> look(asked), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  static StopWish of(BooleanSupplier asked) {
    return new StopWish(asked);
  }

  private void look(BooleanSupplier asked) {
    try {
      made = made || asked.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.warn("could not ask whether the search is to end; asking again", e);
    }
  }

  boolean isMade() {
    return made;
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
