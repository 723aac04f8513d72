package se.bokskjuts.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.bokskjuts.api.problem.TextBundles;

/**
 * What prices are counted in is told in the reader's language, not as it stands in the database.
 */
class MeasureTextsTest {
  private static final Path STARTING_DATA =
      Path.of("..", "data", "src", "main", "java", "se", "bokskjuts", "data", "store")
          .resolve("StartingData.java");

  private static final Pattern MEASURE = Pattern.compile("-> \"([^\"]+)\";");

  @Test
  void every_measure_that_a_database_starts_with_has_words_in_both_languages() throws IOException {
    String[] measures =
        MEASURE
            .matcher(Files.readString(STARTING_DATA))
            .results()
            .map(found -> found.group(1))
            .toArray(String[]::new);

    assertThat(measures).hasSizeGreaterThan(12);
    for (String language : new String[] {"sv", "en"}) {
      assertThat(measures).allMatch(m -> hasWords("measure." + m.replace(' ', '-'), language));
    }
  }

  private static boolean hasWords(String key, String language) {
    return Arrays.stream(TextBundles.NAMES)
        .map(name -> ResourceBundle.getBundle(name, Locale.forLanguageTag(language)))
        .anyMatch(bundle -> bundle.containsKey(key));
  }
}
