package se.bokskjuts.api.cli;

import java.time.Duration;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveProgress;

/** The search's progress on one line that is written over; a line each few seconds unwatched. */
final class ProgressLine implements SolveListener, AutoCloseable {
  private static final Duration WATCHED_PAUSE = Duration.ofMillis(100);
  private static final Duration UNWATCHED_PAUSE = Duration.ofSeconds(5);
  private final Terminal terminal;
  private final Duration pause;
  private Duration last = Duration.ofSeconds(-10);

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
    this.pause = terminal.watched() ? WATCHED_PAUSE : UNWATCHED_PAUSE;
  }

  @Override
  public void progressed(SolveProgress progress) {
    if (progress.elapsed().minus(last).compareTo(pause) < 0) {
      return;
    }
    last = progress.elapsed();
    String line = line(progress);
    if (terminal.watched()) {
      terminal.err().print("\r\033[K" + line);
      terminal.err().flush();
    } else {
      terminal.err().println(line);
    }
  }

  private String line(SolveProgress progress) {
    CliTexts texts = terminal.texts();
    String phaseKey = "phase." + progress.phase();
    String phase = texts.has(phaseKey) ? texts.get(phaseKey) : progress.phase();
    return texts.get(
        "progress",
        progress.elapsed().toMillis() / 1000.0,
        phase,
        texts.money(progress.cost().total()),
        progress.steps());
  }

  @Override
  public void close() {
    if (terminal.watched()) {
      terminal.err().print("\r\033[K");
      terminal.err().flush();
    }
  }
}
