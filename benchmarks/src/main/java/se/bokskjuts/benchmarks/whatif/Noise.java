package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import java.util.SplittableRandom;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/**
 * What chance does to a day. Drawn by seed, day and name of the thing, so that all scenarios of a
 * seed meet the same chance. The shares are assumptions.
 */
record Noise(long seed, LocalDate date, boolean calm) {
  private static final double SHUT = 0.005;
  private static final double NOT_FOUND = 0.01;

  static Noise of(long seed, LocalDate date) {
    return new Noise(seed, date, false);
  }

  /** Everything goes as planned. */
  static Noise none(LocalDate date) {
    return new Noise(0, date, true);
  }

  /** Driving takes 5 % less to 15 % more than the matrix says. */
  double travelFactor(UnitId from, UnitId to) {
    return calm ? 1 : 0.95 + 0.2 * draw("drive " + from + " " + to);
  }

  /** Nobody lets the driver in: 1 stop of 200. */
  boolean isShut(UnitId unit) {
    return !calm && draw("shut " + unit) < SHUT;
  }

  /** The item is not on its shelf today: 1 of 100. */
  boolean isMissing(TransferId item) {
    return !calm && draw("missing " + item) < NOT_FOUND;
  }

  /** The item takes 10 % less to 10 % more than estimated. */
  double volumeFactor(TransferId item) {
    return calm ? 1 : 0.9 + 0.2 * draw("volume " + item);
  }

  private double draw(String what) {
    return new SplittableRandom((seed * 1_000_003 + date.toEpochDay()) * 31 + what.hashCode())
        .nextDouble();
  }
}
