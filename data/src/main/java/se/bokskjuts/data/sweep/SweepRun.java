package se.bokskjuts.data.sweep;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One scenario with one seed, and how far it has come.
 *
 * @param attempts times begun; more than one after a process died
 * @param worker the process that has it or had it last
 * @param code the version of the program that simulated it
 * @param daysDone service days simulated so far
 * @param problem why it failed, by name; empty unless it did
 */
public record SweepRun(
    RunKey key,
    SweepState state,
    int attempts,
    Optional<String> worker,
    Optional<String> code,
    int daysDone,
    Map<String, String> problem,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {
  public SweepRun {
    problem = Map.copyOf(problem);
  }
}
