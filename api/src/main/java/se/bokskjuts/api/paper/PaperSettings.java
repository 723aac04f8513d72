package se.bokskjuts.api.paper;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import se.bokskjuts.model.VanId;

/**
 * How paper is printed.
 *
 * @param locale Swedish or English
 * @param planName as the plan is known to its readers; on every page
 * @param version of the plan; on every page
 * @param replacedBy the version that replaces this one; empty while it is the one in force
 * @param phonePages address of the driver's page per van, with its signature; may be empty
 * @param kinds what to print
 * @param empties empty boxes by van and stop, counted from 0; may be empty
 */
public record PaperSettings(
    Locale locale,
    String planName,
    int version,
    OptionalInt replacedBy,
    Map<VanId, URI> phonePages,
    Set<PaperKind> kinds,
    Map<VanId, Map<Integer, EmptyBoxes>> empties) {
  public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

  public PaperSettings {
    phonePages = Map.copyOf(phonePages);
    kinds = Set.copyOf(kinds);
    empties = Map.copyOf(empties);
  }

  /** Every kind of paper, version 1, without phone pages. */
  public static PaperSettings of(Locale locale, String planName) {
    return new PaperSettings(
        locale, planName, 1, OptionalInt.empty(), Map.of(), Set.of(PaperKind.values()), Map.of());
  }

  public PaperSettings withVersion(int newVersion) {
    return new PaperSettings(locale, planName, newVersion, replacedBy, phonePages, kinds, empties);
  }

  public PaperSettings withReplacedBy(int newerVersion) {
    return new PaperSettings(
        locale, planName, version, OptionalInt.of(newerVersion), phonePages, kinds, empties);
  }

  public PaperSettings withPhonePages(Map<VanId, URI> pages) {
    return new PaperSettings(locale, planName, version, replacedBy, pages, kinds, empties);
  }

  public PaperSettings withKinds(Set<PaperKind> newKinds) {
    return new PaperSettings(locale, planName, version, replacedBy, phonePages, newKinds, empties);
  }

  public PaperSettings withEmpties(Map<VanId, Map<Integer, EmptyBoxes>> newEmpties) {
    return new PaperSettings(locale, planName, version, replacedBy, phonePages, kinds, newEmpties);
  }
}
