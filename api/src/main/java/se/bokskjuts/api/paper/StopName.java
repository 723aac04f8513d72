package se.bokskjuts.api.paper;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A unit's name at its stop: whole where one line takes it, else what tells it from others in large
 * letters, as the lists of boxes call it, and the whole name small beneath.
 *
 * @param points size of the large name
 * @param small the whole name; empty where the large one is it
 */
record StopName(String large, int points, String small) {
  static final StopName NONE = new StopName("", 0, "");
  static final double WIDTH_MM = 41.5;
  private static final int LARGEST = 14;
  private static final int SMALLEST = 11;

  static StopName of(UnitName unit) {
    OptionalInt whole = fitting(unit.full());
    if (whole.isPresent()) {
      return new StopName(unit.full(), whole.getAsInt(), "");
    }
    int points =
        fitting(unit.headline())
            .orElseGet(
                () ->
                    Arrays.stream(unit.headline().split("[\\s-]+"))
                        .mapToInt(word -> fitting(word).orElse(SMALLEST))
                        .min()
                        .orElse(SMALLEST));
    boolean same = unit.headline().equals(unit.full());
    return new StopName(unit.headline(), points, same ? "" : unit.full());
  }

  private static OptionalInt fitting(String text) {
    return IntStream.iterate(LARGEST, points -> points >= SMALLEST, points -> points - 1)
        .filter(points -> Typeface.BOLD_FACE.millimetres(text, points) <= WIDTH_MM)
        .findFirst();
  }
}
