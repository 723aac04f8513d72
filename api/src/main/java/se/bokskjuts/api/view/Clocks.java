package se.bokskjuts.api.view;

import java.time.LocalTime;

/** Times of the day as people read them. */
final class Clocks {
  private Clocks() {}

  static String hoursMinutes(int secondOfDay) {
    return String.format("%02d:%02d", secondOfDay / 3600, secondOfDay / 60 % 60);
  }

  static String hoursMinutes(LocalTime time) {
    return hoursMinutes(time.toSecondOfDay());
  }
}
