package se.bokskjuts.benchmarks.whatif;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the base planned, by seed. The seeds asked for longest ago are forgotten when many days are
 * kept; they would only be planned again.
 */
final class BasePlans {
  private static final int MOST_DAYS = 1_000;

  /** All that the base's plans depend on, besides the program itself. */
  record Key(long seed, RunSettings settings, Demand demand) {}

  private final Map<Key, BasePlanner.Made> kept = new LinkedHashMap<>(16, 0.75f, true);

  synchronized BasePlanner.Made of(Key key) {
    BasePlanner.Made made = kept.computeIfAbsent(key, k -> new BasePlanner.Made());
    var oldest = kept.entrySet().iterator();
    while (kept.values().stream().mapToInt(BasePlanner.Made::size).sum() > MOST_DAYS
        && oldest.hasNext()) {
      if (!oldest.next().getKey().equals(key)) {
        oldest.remove();
      }
    }
    return made;
  }
}
