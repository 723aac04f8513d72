package se.bokskjuts.optimizer.reasons;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What came of trying one thing: what stands against it, and what would help. */
public record Outcome(List<Obstacle> obstacles, List<Remedy> remedies) {
  private static final int MOST_REMEDIES = 3;

  public Outcome {
    obstacles = obstacles.stream().distinct().toList();
    remedies = best(remedies);
  }

  private static List<Remedy> best(List<Remedy> all) {
    Map<String, Remedy> bySubject = new TreeMap<>();
    all.forEach(
        r -> bySubject.merge(r.subject(), r, (a, b) -> a.saves().compareTo(b.saves()) < 0 ? b : a));
    return bySubject.values().stream()
        .sorted(Comparator.comparing(Remedy::saves).reversed())
        .limit(MOST_REMEDIES)
        .toList();
  }

  static Outcome of(Obstacle obstacle) {
    return new Outcome(List.of(obstacle), List.of());
  }

  /** These obstacles, the best remedies of both. */
  Outcome withRemediesOf(Outcome other) {
    return new Outcome(
        obstacles, Stream.concat(remedies.stream(), other.remedies.stream()).toList());
  }

  /** Whether it could be done, at whatever price. */
  boolean isPossible() {
    return obstacles.stream()
        .anyMatch(o -> o.kind() == ObstacleKind.DEARER || o.kind() == ObstacleKind.CHEAPER);
  }
}
