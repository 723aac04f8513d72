package se.bokskjuts.api.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import se.bokskjuts.data.store.JobProgress;
import se.bokskjuts.data.store.JobState;
import se.bokskjuts.data.store.PlanJob;
import se.bokskjuts.data.store.PlanSummary;

/** Stored plans and jobs in the one form that pages and the API know. */
final class Overviews {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private Overviews() {}

  static PlanOverview of(PlanSummary plan) {
    return new PlanOverview(
        plan.id(),
        plan.date(),
        OptionalInt.of(plan.version()),
        PlanState.valueOf(plan.state().name()),
        plan.rowVersion(),
        Optional.of(plan.cost()),
        Optional.of(plan.figures()),
        local(plan.createdAt()),
        plan.createdBy(),
        Optional.empty(),
        "",
        plan.violations());
  }

  static PlanOverview of(PlanJob job) {
    return new PlanOverview(
        job.id(),
        job.date(),
        OptionalInt.empty(),
        stateOf(job.state()),
        job.attempts(),
        Optional.empty(),
        Optional.empty(),
        local(job.requestedAt()),
        job.requestedBy(),
        timeOf(job),
        job.problem().getOrDefault("detail", ""),
        List.of());
  }

  /** A done job whose plan is being looked up is for a moment still solving. */
  private static PlanState stateOf(JobState state) {
    return switch (state) {
      case QUEUED -> PlanState.QUEUED;
      case RUNNING, DONE -> PlanState.SOLVING;
      case FAILED -> PlanState.FAILED;
      case CANCELLED -> PlanState.CANCELLED;
    };
  }

  private static Optional<Duration> timeOf(PlanJob job) {
    OptionalLong steps = SearchTexts.settingsOf(job.settings()).steps();
    return steps.isPresent() ? Optional.empty() : SearchTexts.settingsOf(job.settings()).time();
  }

  static BestCost of(JobProgress progress) {
    return new BestCost(
        progress.seq(),
        progress.elapsed().toMillis(),
        progress.cost().total().ore(),
        progress.phase(),
        progress.steps());
  }

  private static OffsetDateTime local(Instant instant) {
    return instant.atZone(SWEDEN).toOffsetDateTime();
  }
}
