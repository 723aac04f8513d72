package se.bokskjuts.api.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TextsTest {
  private final Texts texts = new Texts(messages());

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(TextBundles.NAMES);
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Test
  void a_reader_without_a_language_gets_swedish() {
    String key = "problem.SIGN_IN_REQUIRED.title";

    String swedish = texts.get(Locale.forLanguageTag("sv-SE"), key);

    assertThat(texts.get(Locale.ROOT, key)).isEqualTo(swedish);
    assertThat(texts.get(Locale.GERMAN, key)).isEqualTo(swedish);
    assertThat(texts.get(Locale.UK, key)).isNotEqualTo(swedish);
  }

  @Test
  void every_text_stands_in_swedish_and_in_english() throws IOException {
    for (String bundle : TextBundles.NAMES) {
      Set<String> swedish = keys(bundle + "_sv.properties");
      Set<String> english = keys(bundle + "_en.properties");

      assertThat(english).as(bundle).containsExactlyInAnyOrderElementsOf(swedish);
    }
  }

  /** Of two, one would be read where the other is meant: a van's start was once called a time. */
  @Test
  void no_text_has_the_same_name_in_two_rooms() throws IOException {
    Set<String> seen = new HashSet<>();
    for (String bundle : TextBundles.NAMES) {
      Set<String> keys = keys(bundle + "_sv.properties");

      assertThat(keys).as(bundle).noneMatch(seen::contains);
      seen.addAll(keys);
    }
  }

  private static Set<String> keys(String file) throws IOException {
    Properties read = new Properties();
    try (InputStream in = TextBundles.class.getClassLoader().getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      read.load(new InputStreamReader(in, UTF_8));
    }
    return read.stringPropertyNames();
  }
}
