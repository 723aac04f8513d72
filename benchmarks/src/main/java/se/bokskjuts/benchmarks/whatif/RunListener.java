package se.bokskjuts.benchmarks.whatif;

/** Hears how far a run has come. */
@FunctionalInterface
public interface RunListener {
  RunListener SILENT = (done, all) -> {};

  /** After each simulated day, the warm-up's included. */
  void dayDone(int done, int all);
}
