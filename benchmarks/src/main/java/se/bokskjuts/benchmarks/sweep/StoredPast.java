package se.bokskjuts.benchmarks.sweep;

import java.util.List;
import java.util.Optional;
import se.bokskjuts.benchmarks.whatif.PastDay;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.data.sweep.Past;
import se.bokskjuts.data.sweep.PastStore;

/** Stored days of the database, for a comparison that is simulated outside it. */
public final class StoredPast {
  private StoredPast() {}

  /**
   * Throws {@link ScenarioRefused} when no day of the span has a published plan.
   *
   * @param url of the database; empty: as {@code work} finds it
   */
  public static List<PastDay> read(Optional<String> url, Past past) {
    try (SharedDatabase shared = SharedDatabase.open(url)) {
      List<PastDay> days =
          new PastStore(shared.database()).list(past).stream().map(PastDay::of).toList();
      if (days.isEmpty()) {
        throw new ScenarioRefused(
            "--history: inga publicerade planer / no published plans, " + past);
      }
      return days;
    }
  }
}
