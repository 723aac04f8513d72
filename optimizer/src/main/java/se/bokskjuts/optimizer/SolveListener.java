package se.bokskjuts.optimizer;

/** Hears of progress, from any search thread, never from two at once. */
@FunctionalInterface
public interface SolveListener {
  SolveListener SILENT = progress -> {};

  void progressed(SolveProgress progress);
}
