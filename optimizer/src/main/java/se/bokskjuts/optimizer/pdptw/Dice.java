package se.bokskjuts.optimizer.pdptw;

/** Random numbers, quick and repeatable: xorshift64* (Vigna 2016). */
final class Dice {
  private long state;

  Dice(long seed) {
    // SplitMix64's finaliser, so that neighbouring seeds begin far apart.
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    state = z == 0 ? 1 : z;
  }

  private long next() {
    state ^= state >>> 12;
    state ^= state << 25;
    state ^= state >>> 27;
    return state * 0x2545F4914F6CDD1DL;
  }

  /** 0 to bound - 1. */
  int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /** At least 0, less than 1. */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }
}
