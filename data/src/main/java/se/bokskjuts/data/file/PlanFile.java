package se.bokskjuts.data.file;

import se.bokskjuts.model.Plan;

/**
 * All of a plan file ({@code bokskjuts-plan/1}).
 *
 * @param plan as written; its parts are not judged yet
 * @param costStated whether the file states all parts of the cost; otherwise the plan's are zero
 */
public record PlanFile(Plan plan, boolean costStated) {
  public static final String FORMAT = "bokskjuts-plan/1";

  /** Where a plan file has why the plan is as it is; no part of the plan. */
  static final String REASONS = "reasons";
}
