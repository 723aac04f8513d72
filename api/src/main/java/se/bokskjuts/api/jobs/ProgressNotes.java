package se.bokskjuts.api.jobs;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.bokskjuts.data.store.JobStore;
import se.bokskjuts.model.Money;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveProgress;

/** Notes a better cost for everybody who follows, a few times a second at most. */
final class ProgressNotes implements SolveListener {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressNotes.class);
  private static final long GAP_MILLIS = 250;

  private final JobStore jobs;
  private final UUID job;
  private Optional<Money> noted = Optional.empty();
  private long notedAtMillis;

  ProgressNotes(JobStore jobs, UUID job) {
    this.jobs = jobs;
    this.job = job;
  }

  @Override
  public void progressed(SolveProgress progress) {
    long now = progress.elapsed().toMillis();
    Money cost = progress.cost().total();
    boolean first = noted.isEmpty();
    boolean better = noted.map(n -> cost.compareTo(n) < 0).orElse(true);
    if (first || better && now - notedAtMillis >= GAP_MILLIS) {
      note(progress);
      noted = Optional.of(cost);
      notedAtMillis = now;
    }
  }

  /** A lost note spoils the curve, not the plan. */
  private void note(SolveProgress progress) {
    try {
      jobs.addProgress(
          job, progress.elapsed(), progress.phase(), progress.steps(), progress.cost());
    } catch (RuntimeException e) {
      LOG.warn("a better cost of job {} could not be noted", job, e);
    }
  }
}
