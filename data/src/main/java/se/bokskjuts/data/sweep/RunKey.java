package se.bokskjuts.data.sweep;

import java.util.UUID;

/**
 * Which run: a scenario of a sweep with a seed.
 *
 * @param scenario its place among the sweep's, 0 for the base
 * @param seed from 1
 */
public record RunKey(UUID sweep, int scenario, int seed) {
  private static final String BETWEEN = "/";

  public RunKey {
    if (scenario < 0 || seed < 1) {
      throw new IllegalArgumentException("no run " + scenario + BETWEEN + seed);
    }
  }

  /** As the queue names it. Throws when it is none. */
  public static RunKey of(String text) {
    String[] parts = text.split(BETWEEN);
    if (parts.length != 3) {
      throw new IllegalArgumentException("no run: " + text);
    }
    return new RunKey(
        UUID.fromString(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  @Override
  public String toString() {
    return sweep + BETWEEN + scenario + BETWEEN + seed;
  }
}
