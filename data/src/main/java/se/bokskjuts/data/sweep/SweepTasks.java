package se.bokskjuts.data.sweep;

/** The names under which a sweep's work stands in the queue {@code scheduled_tasks}. */
public final class SweepTasks {
  /** One simulation; its instance is a {@link RunKey}. */
  public static final String RUN = "whatif-run";

  /** The comparison of all runs; its instance is the sweep's id. */
  public static final String REPORT = "whatif-report";

  private SweepTasks() {}
}
