package se.bokskjuts.api.view;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.zip.CRC32;
import se.bokskjuts.model.Box;

/**
 * What a box label's codes hold, such as {@code 20261124-K7-b34}. A box's id is unique in its plan
 * alone; the day and two letters of its way tell it from yesterday's box with the same id, and from
 * one that another version of the plan sends elsewhere.
 */
public final class BoxCode {
  /** None that is taken for another when somebody types it. */
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private BoxCode() {}

  public static String of(LocalDate date, Box box) {
    return DAY.format(date) + "-" + way(box) + "-" + box.id().value();
  }

  private static String way(Box box) {
    CRC32 sum = new CRC32();
    sum.update((box.from() + ">" + box.to()).getBytes(StandardCharsets.UTF_8));
    int n = LETTERS.length();
    long value = sum.getValue();
    return "" + LETTERS.charAt((int) (value % n)) + LETTERS.charAt((int) (value / n % n));
  }
}
