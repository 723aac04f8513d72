package se.bokskjuts.data.file;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Times of day as the files write them. */
final class ClockText {
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  private ClockText() {}

  /** 07:30:00. */
  static String full(LocalTime time) {
    return SECONDS.format(time);
  }

  /** 07:30, with seconds only where there are any. */
  static String shortest(LocalTime time) {
    return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
  }
}
