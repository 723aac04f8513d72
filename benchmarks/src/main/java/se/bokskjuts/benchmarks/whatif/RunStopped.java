package se.bokskjuts.benchmarks.whatif;

/** A run that was asked to stop before its last day; it has no result. */
public final class RunStopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  RunStopped() {
    super("the run was stopped");
  }
}
