package se.bokskjuts.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TextsTest {
  private final Texts texts = new Texts(messages());

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
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
}
