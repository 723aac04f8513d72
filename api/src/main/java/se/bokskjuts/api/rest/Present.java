package se.bokskjuts.api.rest;

import java.util.Optional;
import java.util.OptionalInt;

/** Optional numbers as JSON writes them: there, or left out. */
final class Present {
  private Present() {}

  static Optional<Integer> of(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
