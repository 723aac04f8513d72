package se.bokskjuts.api.settings;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids of units and vans: they stand in files, addresses and reports, and never change. */
final class Ids {
  private static final int LONGEST = 60;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** The address of the form for a new one. */
  private static final String TAKEN_WORD = "new";

  private Ids() {}

  /** What was written, or one made of the name: Älvdalens bibliotek becomes alvdalens-bibliotek. */
  static String chosen(@Nullable String written, String name) {
    return written == null || written.isBlank() ? of(name) : written.strip();
  }

  static String of(String name) {
    String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String id = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
    String trimmed = id.replaceAll("^-|-$", "");
    return trimmed.length() > LONGEST
        ? trimmed.substring(0, LONGEST).replaceAll("-$", "")
        : trimmed;
  }

  static void check(String id, boolean known, FieldFaults faults) {
    if (id.length() > LONGEST || !FORM.matcher(id).matches() || id.equals(TAKEN_WORD)) {
      faults.add("id", "id", id.length() > LONGEST ? id.substring(0, LONGEST) + "…" : id, LONGEST);
    } else if (known) {
      faults.add("id", "idTaken", id);
    }
  }
}
