package se.bokskjuts.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bokskjuts.api.problem.TextBundles;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.store.Setting;
import se.bokskjuts.data.store.StartingData;

/**
 * What prices are counted in is told in the reader's language, not as it stands in the database.
 */
class MeasureTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void every_measure_that_a_database_starts_with_has_words(String language) {
    List<String> measures =
        StartingData.settings(DalarnaBase.load()).stream().map(Setting::measure).toList();

    assertThat(measures)
        .isNotEmpty()
        .allMatch(m -> hasWords("measure." + m.replace(' ', '-'), language));
  }

  private static boolean hasWords(String key, String language) {
    return Arrays.stream(TextBundles.NAMES)
        .map(name -> ResourceBundle.getBundle(name, Locale.forLanguageTag(language)))
        .anyMatch(bundle -> bundle.containsKey(key));
  }
}
