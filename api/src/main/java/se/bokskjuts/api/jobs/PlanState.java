package se.bokskjuts.api.jobs;

/** Where a plan is on its way from a request to a day that was driven. */
public enum PlanState {
  /** Waits for a process to solve it. */
  QUEUED,
  /** Is being solved. */
  SOLVING,
  /** Solved and checked; may be published. */
  DRAFT,
  /** In force; changes no more. */
  PUBLISHED,
  /** Was published; a newer one is in force. */
  REPLACED,
  /** Was driven. */
  COMPLETED,
  /** The request was taken back before anything was found. */
  CANCELLED,
  /** Could not be solved; says why. */
  FAILED;

  public boolean isUnderWay() {
    return this == QUEUED || this == SOLVING;
  }

  /** Whether there is a plan to look at. */
  public boolean hasPlan() {
    return this == DRAFT || this == PUBLISHED || this == REPLACED || this == COMPLETED;
  }
}
