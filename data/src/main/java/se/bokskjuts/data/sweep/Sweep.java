package se.bokskjuts.data.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A what-if question and how far it has come.
 *
 * @param scenarios the base first
 * @param past stored days whose demand is drawn; empty: made-up demand
 * @param runsDone of {@code scenarios × seeds}
 * @param daysDone service days simulated so far, in all runs
 * @param problem why it failed, by name; empty unless it did
 */
public record Sweep(
    UUID id,
    SweepState state,
    List<SweepScenario> scenarios,
    SweepLength length,
    Optional<Past> past,
    int runsDone,
    int daysDone,
    Map<String, String> problem,
    String requestedBy,
    Instant requestedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {
  public Sweep {
    scenarios = List.copyOf(scenarios);
    problem = Map.copyOf(problem);
  }

  public int runs() {
    return scenarios.size() * length.seeds();
  }

  /** Service days to simulate, in all runs. */
  public int days() {
    return runs() * (length.warmup() + length.days());
  }
}
