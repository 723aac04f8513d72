package se.bokskjuts.model;

/** Identity: reservation. Never blank. */
public record HoldId(String value) implements Comparable<HoldId> {
  public HoldId {
    Checks.notBlank(value, "HoldId");
  }

  public static HoldId of(String value) {
    return new HoldId(value);
  }

  @Override
  public int compareTo(HoldId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
