package se.bokskjuts.optimizer.vrp;

import java.util.List;
import java.util.Optional;

/**
 * A break that a used vehicle must take, between two tasks or on the way.
 *
 * @param seconds how long
 * @param windows in which it may begin; none: at any time
 * @param maxLoad the most that may be aboard meanwhile
 */
public record VrpBreak(long seconds, List<Window> windows, Optional<List<Long>> maxLoad) {
  public VrpBreak {
    windows = List.copyOf(windows);
    maxLoad = maxLoad.map(List::copyOf);
  }
}
