package se.bokskjuts.model;

/** Identity: förflyttning; a hold that moves has its hold's id as transfer id. Never blank. */
public record TransferId(String value) implements Comparable<TransferId> {
  public TransferId {
    Checks.notBlank(value, "TransferId");
  }

  public static TransferId of(String value) {
    return new TransferId(value);
  }

  @Override
  public int compareTo(TransferId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
