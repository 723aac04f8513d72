package se.bokskjuts.benchmarks.whatif;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Keys and names that a scenario file may use; an unknown one is refused with the nearest. */
final class ScenarioKeys {
  private ScenarioKeys() {}

  static void check(String file, Map<?, ?> given, Collection<String> known) {
    given.keySet().forEach(key -> known(file, String.valueOf(key), known));
  }

  /** The name itself. Throws when it is not known. */
  static String known(String file, String name, Collection<String> known) {
    if (!known.contains(name)) {
      throw new ScenarioRefused(
          file + ": okänt namn / unknown name \"" + name + "\". " + didYouMean(name, known));
    }
    return name;
  }

  static String didYouMean(String name, Collection<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String nearest =
        known.stream()
            .sorted()
            .min(Comparator.comparingInt(k -> distance.apply(name, k)))
            .orElse("");
    return "Menade du / did you mean \"" + nearest + "\"?";
  }
}
