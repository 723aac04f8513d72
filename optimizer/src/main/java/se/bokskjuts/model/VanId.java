package se.bokskjuts.model;

/** Identity: bil, a van of the county trunk or of a municipality. Never blank. */
public record VanId(String value) implements Comparable<VanId> {
  public VanId {
    Checks.notBlank(value, "VanId");
  }

  public static VanId of(String value) {
    return new VanId(value);
  }

  @Override
  public int compareTo(VanId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
