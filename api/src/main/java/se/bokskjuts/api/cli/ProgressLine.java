package se.bokskjuts.api.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveProgress;

/**
 * The search's progress on one line that is written over; a line each few seconds unwatched. It
 * ticks by itself, since a search may be long without a better plan.
 */
final class ProgressLine implements SolveListener, AutoCloseable {
  private static final long WATCHED_MILLIS = 250;
  private static final long UNWATCHED_MILLIS = 5_000;
  private final Terminal terminal;
  private final long begin = System.nanoTime();
  private final AtomicReference<@Nullable SolveProgress> best = new AtomicReference<>();
  private final ScheduledExecutorService ticks;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
    this.ticks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    long pause = terminal.watched() ? WATCHED_MILLIS : UNWATCHED_MILLIS;
    ticks.scheduleAtFixedRate(this::show, pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  public void progressed(SolveProgress progress) {
    best.set(progress);
  }

  private void show() {
    SolveProgress progress = best.get();
    if (progress == null) {
      return;
    }
    if (terminal.watched()) {
      terminal.err().print("\r\033[K" + line(progress));
      terminal.err().flush();
    } else {
      terminal.err().println(line(progress));
    }
  }

  private String line(SolveProgress progress) {
    CliTexts texts = terminal.texts();
    String phaseKey = "phase." + progress.phase();
    String phase = texts.has(phaseKey) ? texts.get(phaseKey) : progress.phase();
    return texts.get(
        "progress",
        (System.nanoTime() - begin) / 1e9,
        phase,
        texts.money(progress.cost().total()),
        progress.steps());
  }

  @Override
  public void close() {
    ticks.shutdownNow();
    if (terminal.watched()) {
      terminal.err().print("\r\033[K");
      terminal.err().flush();
    }
  }
}
