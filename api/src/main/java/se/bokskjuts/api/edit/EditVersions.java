package se.bokskjuts.api.edit;

import org.jspecify.annotations.Nullable;
import se.bokskjuts.api.jobs.PlanOverview;
import se.bokskjuts.api.jobs.PlanState;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;

/** Between ETags and the numbers that count a plan's changes. */
final class EditVersions {
  private EditVersions() {}

  static String eTag(int rowVersion) {
    return "\"" + PlanState.DRAFT + "-" + rowVersion + "\"";
  }

  /**
   * The number in the tag; of a plan that is no draft, its own. Throws when there is none or it
   * makes no sense.
   */
  static int rowVersionOf(PlanOverview plan, @Nullable String tag) {
    if (tag == null) {
      throw RefusedException.of(ProblemCode.VERSION_REQUIRED);
    }
    if (tag.equals(plan.eTag())) {
      return plan.rowVersion();
    }
    String prefix = "\"" + PlanState.DRAFT + "-";
    String digits = tag.startsWith(prefix) ? tag.substring(prefix.length()).replace("\"", "") : "";
    if (plan.state() != PlanState.DRAFT || !digits.matches("\\d{1,9}")) {
      throw RefusedException.of(ProblemCode.VERSION_CHANGED, plan.label());
    }
    return Integer.parseInt(digits);
  }
}
