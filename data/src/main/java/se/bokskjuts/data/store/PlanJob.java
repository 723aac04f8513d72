package se.bokskjuts.data.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to plan a date.
 *
 * @param settings such as {@code seconds} and {@code seed}
 * @param parent the plan to begin from
 * @param stopAsked whether somebody is satisfied: the best plan so far is kept
 * @param attempts times begun; more than one after a process died
 * @param plan the plan that came of it
 * @param problem why it failed, by name; empty unless it did
 */
public record PlanJob(
    UUID id,
    LocalDate date,
    JobState state,
    Map<String, String> settings,
    Optional<UUID> parent,
    boolean stopAsked,
    int attempts,
    Optional<UUID> plan,
    Map<String, String> problem,
    String requestedBy,
    Instant requestedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {
  public PlanJob {
    settings = Map.copyOf(settings);
    problem = Map.copyOf(problem);
  }
}
