package se.bokskjuts.data.scenario;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import se.bokskjuts.data.file.DidYouMean;

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

  /** The nearest known word, or all of them where none is near. */
  static String didYouMean(String name, Collection<String> known) {
    return DidYouMean.find(name, known)
        .map(near -> "Menade du / did you mean \"" + near + "\"?")
        .orElseGet(
            () ->
                "Det finns / there are: "
                    + known.stream().sorted().collect(Collectors.joining(", ")));
  }
}
