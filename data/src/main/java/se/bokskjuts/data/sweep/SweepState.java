package se.bokskjuts.data.sweep;

/** A sweep's way, and a run's; it ends in one of the last three. */
public enum SweepState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  public boolean isOver() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
