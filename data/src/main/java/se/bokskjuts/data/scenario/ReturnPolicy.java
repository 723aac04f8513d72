package se.bokskjuts.data.scenario;

/** Where an item goes that a borrower has handed in away from its home. */
public enum ReturnPolicy {
  /** Home, at once. */
  HOME("home"),

  /** Nowhere: it belongs to the unit where it was handed in. */
  FLOAT("float"),

  /** Nowhere for now: it waits where it was handed in and still belongs to its home. */
  HOLD_HERE("hold-here");

  /** In scenario files. */
  public final String key;

  ReturnPolicy(String key) {
    this.key = key;
  }
}
