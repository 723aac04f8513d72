package se.bokskjuts.model;

/** Identity: transportlåda. Never blank. */
public record BoxId(String value) implements Comparable<BoxId> {
  public BoxId {
    Checks.notBlank(value, "BoxId");
  }

  public static BoxId of(String value) {
    return new BoxId(value);
  }

  @Override
  public int compareTo(BoxId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
