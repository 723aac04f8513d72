package se.bokskjuts.benchmarks.regression;

import java.time.Duration;

/**
 * What some work took.
 *
 * @param processor seconds of all the process's threads
 * @param wall seconds on the clock
 */
record Spent(double processor, double wall) {
  static Spent by(Runnable work) {
    double processor = processorSeconds();
    long wall = System.nanoTime();
    work.run();
    return new Spent(processorSeconds() - processor, (System.nanoTime() - wall) / 1e9);
  }

  private static double processorSeconds() {
    Duration all = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return all.toNanos() / 1e9;
  }

  /** The better of each. */
  Spent least(Spent other) {
    return new Spent(Math.min(processor, other.processor), Math.min(wall, other.wall));
  }
}
