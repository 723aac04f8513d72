package se.bokskjuts.api.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * A van as paper shows it: a letter and a colour. The letter goes by the van's place in the day's
 * list, used or not, so that a new version of a plan keeps it; the colour never stands alone.
 *
 * @param colour as CSS; white text on it has a contrast of at least 4.5 (WCAG 2.1, 1.4.3)
 */
record Lane(String letter, String colour) {
  /** Without I, O and Q, which are taken for 1 and 0. */
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVXYZ";

  static final List<String> COLOURS =
      List.of(
          "#0b5fa5", "#b3261e", "#1b6e3c", "#6a1b9a", "#8a4b00", "#00626a", "#ad1457", "#37474f",
          "#4e342e", "#283593", "#4d5d00", "#000000");

  static Lane of(int place) {
    int round = place / LETTERS.length();
    String letter = String.valueOf(LETTERS.charAt(place % LETTERS.length()));
    return new Lane(
        round == 0 ? letter : letter + (round + 1), COLOURS.get(place % COLOURS.size()));
  }

  static Map<VanId, Lane> ofAll(List<Van> vans) {
    Map<VanId, Lane> lanes = new HashMap<>();
    vans.forEach(v -> lanes.put(v.id(), of(lanes.size())));
    return lanes;
  }
}
