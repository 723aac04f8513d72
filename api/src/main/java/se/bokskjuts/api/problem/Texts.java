package se.bokskjuts.api.problem;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the service in the reader's language: Swedish unless English is asked for. */
@Component
public final class Texts {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  private final MessageSource messages;

  public Texts(MessageSource messages) {
    this.messages = messages;
  }

  /** The text of the key in the language of the request at hand. Throws when there is none. */
  public String get(String key, Object... values) {
    return get(LocaleContextHolder.getLocale(), key, values);
  }

  public String get(Locale locale, String key, Object... values) {
    return messages.getMessage(key, values, spoken(locale));
  }

  /** A refusal before any page knows the reader may come with the machine's own locale, or none. */
  private static Locale spoken(Locale locale) {
    return locale.getLanguage().equals("en") ? Locale.ENGLISH : SWEDISH;
  }
}
