package se.bokskjuts.api.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * The place of each van among all: its colour, line and letter go by it. The place belongs to the
 * van's name, not to the list, so that a van taken out of the day changes nothing for the others.
 */
public final class VanPlaces {
  private static final Pattern NUMBERED = Pattern.compile(".*?([1-9]\\d{0,2})");

  /** Those of paper: without I, O and Q, which are taken for 1 and 0. */
  public static final String LETTERS = "ABCDEFGHJKLMNPRSTUVXYZ";

  private VanPlaces() {}

  /**
   * From 0, no two alike. A van has the place of its number (bil-1 the first), else of its first
   * letter; who comes later to a taken place goes on to the next that is free.
   */
  public static Map<VanId, Integer> of(List<Van> vans) {
    Map<VanId, Integer> places = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Van van : vans) {
      int place = wished(van.id());
      while (!taken.add(place)) {
        place++;
      }
      places.put(van.id(), place);
    }
    return places;
  }

  private static int wished(VanId van) {
    Matcher number = NUMBERED.matcher(van.value());
    return number.matches()
        ? Integer.parseInt(number.group(1)) - 1
        : Math.max(0, LETTERS.indexOf(Character.toUpperCase(van.value().charAt(0))));
  }
}
