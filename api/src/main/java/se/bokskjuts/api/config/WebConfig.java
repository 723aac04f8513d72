package se.bokskjuts.api.config;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import se.bokskjuts.api.problem.TextBundles;

/** Language and clock. */
@Configuration
class WebConfig {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  @Bean
  Clock clock() {
    return Clock.system(SWEDEN);
  }

  @Bean
  LocaleResolver localeResolver() {
    return new SwedishFirst();
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames(TextBundles.NAMES);
    messages.setDefaultEncoding("UTF-8");
    messages.setDefaultLocale(Locale.forLanguageTag("sv"));
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }
}
