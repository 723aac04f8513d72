package se.bokskjuts.data.generate;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What day to make.
 *
 * @param items items to move on an ordinary weekday, holds included; a Monday has 8 % more
 * @param units how many units a made-up county has; empty: Dalarna's own
 * @param fresh whether all of it arises on the day: nothing has waited or lies sorted since
 *     yesterday, as where days are simulated one after another and carry over by themselves
 */
public record GenerateSettings(
    LocalDate date, int items, long seed, OptionalInt units, boolean fresh) {
  public static final int MOST_ITEMS = 900_000;

  public GenerateSettings {
    if (items < 1 || items > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "items must be from 1 to " + MOST_ITEMS + ", but is " + items);
    }
  }

  public static GenerateSettings of(LocalDate date, int items, long seed) {
    return new GenerateSettings(date, items, seed, OptionalInt.empty(), false);
  }

  /** Without what is left since earlier days. */
  public GenerateSettings asFresh() {
    return new GenerateSettings(date, items, seed, units, true);
  }

  /** A county of this many made-up units. */
  public GenerateSettings withUnits(int number) {
    return new GenerateSettings(date, items, seed, OptionalInt.of(number), fresh);
  }
}
