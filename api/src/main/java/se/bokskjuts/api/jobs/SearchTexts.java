package se.bokskjuts.api.jobs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import se.bokskjuts.optimizer.SolveSettings;

/** Settings of a search as a job keeps them. */
final class SearchTexts {
  private SearchTexts() {}

  static Map<String, String> of(SolveSettings settings) {
    Map<String, String> texts = new LinkedHashMap<>();
    settings.time().ifPresent(t -> texts.put("seconds", String.valueOf(t.toSeconds())));
    settings.steps().ifPresent(s -> texts.put("steps", String.valueOf(s)));
    texts.put("seed", String.valueOf(settings.seed()));
    texts.put("threads", String.valueOf(settings.threads()));
    return texts;
  }

  static SolveSettings settingsOf(Map<String, String> texts) {
    Optional<Duration> time =
        Optional.ofNullable(texts.get("seconds")).map(s -> Duration.ofSeconds(Long.parseLong(s)));
    OptionalLong steps =
        texts.containsKey("steps")
            ? OptionalLong.of(Long.parseLong(texts.get("steps")))
            : OptionalLong.empty();
    long seed = Long.parseLong(texts.getOrDefault("seed", "1"));
    int threads = Integer.parseInt(texts.getOrDefault("threads", "1"));
    return new SolveSettings(time, steps, seed, threads);
  }
}
