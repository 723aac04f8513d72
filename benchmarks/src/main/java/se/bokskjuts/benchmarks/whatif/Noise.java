package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import java.util.SplittableRandom;
import se.bokskjuts.data.scenario.Chance;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/**
 * What chance does to a day. Drawn by seed, day and name of the thing, so that all scenarios of a
 * seed meet the same chance.
 */
record Noise(long seed, LocalDate date, Chance chance) {
  /** Everything goes as planned. */
  static Noise none(LocalDate date) {
    return new Noise(0, date, new Chance(0, 0, 0, 0, 0, 0, 0, 0));
  }

  /**
   * Seconds for a leg that the roads say takes {@code roadSeconds}: the day's weather for all, the
   * leg's own spread, now and then five to twenty minutes lost.
   */
  int drivingSeconds(int roadSeconds, UnitId from, UnitId to) {
    double spread = chance.spreadPercent() / 100.0;
    double weather = 1 + spread * (draw("weather") - 0.5);
    double own = 1 + spread * (draw("drive " + from + " " + to) - 0.5) * 2;
    double slower = 1 + chance.slowerPercent() / 100.0;
    int lost =
        happens(chance.holdUpPerThousand(), "hold-up " + from + " " + to)
            ? 300 + (int) (900 * draw("lost " + from + " " + to))
            : 0;
    return (int) Math.round(roadSeconds * slower * weather * own) + lost;
  }

  /** Nobody lets the driver in. */
  boolean isShut(UnitId unit) {
    return happens(chance.shutPerThousand(), "shut " + unit);
  }

  /** The item is not on its shelf today. */
  boolean isMissing(TransferId item) {
    return happens(chance.notFoundPerThousand(), "missing " + item);
  }

  /** Room that the item takes, as a share of the estimate. */
  double volumeFactor(TransferId item) {
    return 1 + chance.volumePercent() / 100.0 * (draw("volume " + item) - 0.5) * 2;
  }

  /** Whether a borrower hands the item in elsewhere than where it was borrowed. */
  boolean isReturnedElsewhere(TransferId item) {
    return happens(chance.elsewherePercent() * 10, "elsewhere " + item);
  }

  private boolean happens(int perThousand, String what) {
    return perThousand > 0 && draw(what) * 1000 < perThousand;
  }

  /** From 0 to 1, the same for the same seed, day and name. */
  double draw(String what) {
    return new SplittableRandom((seed * 1_000_003 + date.toEpochDay()) * 31 + what.hashCode())
        .nextDouble();
  }
}
