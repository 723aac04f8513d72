package se.bokskjuts.data.store;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Between SQL's null, which stays in the stores, and the model's optional values. */
final class Nulls {
  private Nulls() {}

  static OptionalInt toOptional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  static @Nullable Integer ofOptional(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }
}
