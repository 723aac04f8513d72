package se.bokskjuts.model;

/** Identity: biblioteksenhet, a served place. Never blank. */
public record UnitId(String value) implements Comparable<UnitId> {
  public UnitId {
    Checks.notBlank(value, "UnitId");
  }

  public static UnitId of(String value) {
    return new UnitId(value);
  }

  @Override
  public int compareTo(UnitId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
