package se.bokskjuts.model;

/** Checks of the records' compact constructors; each failure names the thing and its value. */
final class Checks {
  private Checks() {}

  static void notBlank(String value, String name) {
    require(!value.isBlank(), name + " must not be blank");
  }

  static void notNegative(long value, String name) {
    require(value >= 0, name + " must not be negative, but is " + value);
  }

  static void positive(long value, String name) {
    require(value > 0, name + " must be positive, but is " + value);
  }

  static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
