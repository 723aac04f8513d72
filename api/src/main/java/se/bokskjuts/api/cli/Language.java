package se.bokskjuts.api.cli;

import java.util.Locale;

/** The languages of terminal and paper. */
enum Language {
  SV,
  EN;

  Locale locale() {
    return Locale.forLanguageTag(this == SV ? "sv-SE" : "en-GB");
  }
}
