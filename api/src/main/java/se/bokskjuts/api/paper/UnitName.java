package se.bokskjuts.api.paper;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A unit as a label shows it.
 *
 * @param code its short code, unlike every other code of the day
 * @param headline what tells it from others: the name without its words for library
 * @param full the whole name
 */
record UnitName(String code, String headline, String full) {

  /**
   * "Högskolan Dalarnas bibliotek, Campus Falun" is Campus Falun, "Falu stadsbibliotek" Falu,
   * "Rättviks bibliotek" in Rättvik Rättvik, "Bibliotek 6" itself: a bare number tells nobody
   * anything.
   */
  static String headlineOf(String name, String municipality) {
    String core = name.replaceAll("\\(.*?\\)", " ").strip();
    core = core.substring(core.lastIndexOf(',') + 1).strip();
    String kept =
        Arrays.stream(core.split("\\s+"))
            .filter(w -> !w.toLowerCase().matches(".*bibliotek(et|ets|en|ens)?"))
            .collect(Collectors.joining(" "));
    if (kept.chars().noneMatch(Character::isLetter)) {
      return name;
    }
    String stem = kept.endsWith("s") ? kept.substring(0, kept.length() - 1) : kept;
    boolean genitive = municipality.equals(stem) || municipality.startsWith(stem + "-");
    return genitive ? stem : kept;
  }
}
