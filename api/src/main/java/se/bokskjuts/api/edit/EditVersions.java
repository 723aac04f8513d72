package se.bokskjuts.api.edit;

import org.jspecify.annotations.Nullable;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.SeenTags;

/** Between ETags and the numbers that count a plan's changes. */
final class EditVersions {
  /** Of a draft that nobody has seen as it is. */
  private static final int NOT_SEEN = -1;

  private EditVersions() {}

  static String eTag(int rowVersion) {
    return "\"" + PlanState.DRAFT + "-" + rowVersion + "\"";
  }

  /**
   * The plan's, if the writer has seen it; one that no draft has where a draft went on since, so
   * that the writer is told by whom. Throws when nothing was said, or another kind of plan changed.
   */
  static int rowVersionOf(PlanOverview plan, @Nullable String ifMatch) {
    if (SeenTags.of(ifMatch).holds(plan.eTag())) {
      return plan.rowVersion();
    }
    if (plan.state() == PlanState.DRAFT) {
      return NOT_SEEN;
    }
    throw RefusedException.of(ProblemCode.VERSION_CHANGED, plan.label());
  }
}
