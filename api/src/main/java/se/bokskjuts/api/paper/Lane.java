package se.bokskjuts.api.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.api.view.VanPlaces;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * A van as paper shows it: a letter and a colour. Both go by the van's place ({@link VanPlaces}),
 * so that a new version of a plan keeps them, also without another van; the colour never stands
 * alone.
 *
 * @param colour as CSS; white text on it has a contrast of at least 4.5 (WCAG 2.1, 1.4.3)
 */
record Lane(String letter, String colour) {
  static final List<String> COLOURS =
      List.of(
          "#0b5fa5", "#b3261e", "#1b6e3c", "#6a1b9a", "#8a4b00", "#00626a", "#ad1457", "#37474f",
          "#4e342e", "#283593", "#4d5d00", "#000000");

  static Lane of(int place) {
    int round = place / VanPlaces.LETTERS.length();
    String letter = String.valueOf(VanPlaces.LETTERS.charAt(place % VanPlaces.LETTERS.length()));
    return new Lane(
        round == 0 ? letter : letter + (round + 1), COLOURS.get(place % COLOURS.size()));
  }

  static Map<VanId, Lane> ofAll(List<Van> vans) {
    Map<VanId, Lane> lanes = new HashMap<>();
    VanPlaces.of(vans).forEach((van, place) -> lanes.put(van, of(place)));
    return lanes;
  }
}
