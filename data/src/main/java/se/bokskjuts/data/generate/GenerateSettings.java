package se.bokskjuts.data.generate;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What day to make.
 *
 * @param items items to move on an ordinary weekday, holds included; a Monday has 8 % more
 * @param units how many units a made-up county has; empty: Dalarna's own
 */
public record GenerateSettings(LocalDate date, int items, long seed, OptionalInt units) {
  public static final int MOST_ITEMS = 900_000;

  public GenerateSettings {
    if (items < 1 || items > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "items must be from 1 to " + MOST_ITEMS + ", but is " + items);
    }
  }

  public static GenerateSettings of(LocalDate date, int items, long seed) {
    return new GenerateSettings(date, items, seed, OptionalInt.empty());
  }

  /** A county of this many made-up units. */
  public GenerateSettings withUnits(int number) {
    return new GenerateSettings(date, items, seed, OptionalInt.of(number));
  }
}
