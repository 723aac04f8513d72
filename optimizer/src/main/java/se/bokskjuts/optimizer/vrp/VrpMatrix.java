package se.bokskjuts.optimizer.vrp;

import java.util.Optional;

/**
 * Ways between locations, directed.
 *
 * @param seconds driving times
 * @param metres distances, where they are known
 * @param costs instead of the vehicle's own price of driving
 */
public record VrpMatrix(long[][] seconds, Optional<long[][]> metres, Optional<long[][]> costs) {
  public static VrpMatrix ofSeconds(long[][] seconds) {
    return new VrpMatrix(seconds, Optional.empty(), Optional.empty());
  }

  public int size() {
    return seconds.length;
  }
}
