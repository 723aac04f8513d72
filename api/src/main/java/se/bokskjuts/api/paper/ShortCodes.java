package se.bokskjuts.api.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;

/**
 * Gives each unit of a day a code of three letters, so that no two destinations begin or look
 * alike: the first two letters of any two codes differ even to an eye that takes O for Ö or I for
 * J. (Denmark, 2017: boxes went astray when two units' labels began with the same name.) Main
 * libraries choose first, then the others by id, so the codes stay the same from day to day.
 *
 * <p>The letters of {@link #ALIKE} leave 225 beginnings; a day with more units falls back to
 * beginnings that differ as written, then to codes that differ.
 */
final class ShortCodes {
  /** Letters in one group are taken for each other at a glance. */
  static final List<String> ALIKE = List.of("AÅÄ", "OÖQD", "ILJ", "MN", "UV", "EF", "BPR", "CG");

  private static final String LETTERS = "ABCDEFGHIJKLMNOPRSTUVXYZÅÄÖ";

  private final Set<String> beginningsSeen = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> codes = new HashSet<>();

  static Map<UnitId, String> of(List<Unit> units, Map<UnitId, UnitNotes> notes) {
    ShortCodes chosen = new ShortCodes();
    Map<UnitId, String> byUnit = new HashMap<>();
    for (Unit unit : units) {
      notes
          .getOrDefault(unit.id(), UnitNotes.NONE)
          .code()
          .ifPresent(code -> byUnit.put(unit.id(), chosen.take(Clean.text(code))));
    }
    units.stream()
        .filter(u -> !byUnit.containsKey(u.id()))
        .sorted(Comparator.comparing(ShortCodes::rank).thenComparing(Unit::id))
        .forEach(
            u ->
                byUnit.put(u.id(), chosen.choose(UnitName.headlineOf(u.name(), u.municipality()))));
    return byUnit;
  }

  private static int rank(Unit unit) {
    return unit.kind() == UnitKind.MAIN || unit.kind() == UnitKind.MEDIA_GROUP ? 0 : 1;
  }

  private String choose(String name) {
    List<String> candidates = candidates(name);
    return firstFree(candidates, c -> !beginningsSeen.contains(seen(beginning(c))))
        .or(() -> firstFree(candidates, c -> !beginnings.contains(beginning(c))))
        .or(() -> firstFree(candidates, c -> !codes.contains(c)))
        .map(this::take)
        .orElseGet(() -> take("#" + codes.size()));
  }

  private static java.util.Optional<String> firstFree(
      List<String> candidates, java.util.function.Predicate<String> free) {
    return candidates.stream().filter(free).findFirst();
  }

  private String take(String code) {
    codes.add(code);
    beginnings.add(beginning(code));
    beginningsSeen.add(seen(beginning(code)));
    return code;
  }

  /** From the most telling to the barely telling; the last ones hold any letters at all. */
  private static List<String> candidates(String name) {
    String letters = letters(name);
    List<String> all = new ArrayList<>(initials(name));
    for (int i = 0; i < letters.length(); i++) {
      for (int j = i + 1; j < letters.length(); j++) {
        for (int k = j + 1; k < letters.length(); k++) {
          all.add("" + letters.charAt(i) + letters.charAt(j) + letters.charAt(k));
        }
      }
    }
    String first = letters.isEmpty() ? LETTERS : letters.substring(0, 1);
    String last = letters.isEmpty() ? "X" : letters.substring(letters.length() - 1);
    for (String start : List.of(first, LETTERS)) {
      for (char a : start.toCharArray()) {
        for (char b : LETTERS.toCharArray()) {
          all.add("" + a + b + last);
          Stream.of("X", "Z", "K", "T").forEach(c -> all.add("" + a + b + c));
        }
      }
    }
    return all;
  }

  /** FLA for Falu lasarett: both words' first letters, then more of the second. */
  private static List<String> initials(String name) {
    String[] words = name.split("[\\s-]+");
    List<String> found = new ArrayList<>();
    if (words.length > 1) {
      String first = letters(words[0]);
      String second = letters(words[1]);
      for (int i = 1; i < second.length() && !first.isEmpty(); i++) {
        found.add("" + first.charAt(0) + second.charAt(0) + second.charAt(i));
      }
    }
    return found;
  }

  private static String letters(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^" + LETTERS + "]", "");
  }

  private static String beginning(String code) {
    return code.substring(0, Math.min(2, code.length()));
  }

  /** The text as a hasty eye sees it: each letter by the first of its group. */
  static String seen(String text) {
    StringBuilder seen = new StringBuilder();
    for (char c : text.toCharArray()) {
      seen.append(
          ALIKE.stream()
              .filter(g -> g.indexOf(c) >= 0)
              .findFirst()
              .map(g -> g.charAt(0))
              .orElse(c));
    }
    return seen.toString();
  }
}
