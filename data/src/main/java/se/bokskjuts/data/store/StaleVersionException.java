package se.bokskjuts.data.store;

/** Somebody else changed the thing since it was read; nothing was overwritten. */
public final class StaleVersionException extends RuntimeException {
  private final int actual;

  public StaleVersionException(String thing, int expected, int actual) {
    super(thing + " is at version " + actual + " by now, not " + expected);
    this.actual = actual;
  }

  public int actual() {
    return actual;
  }
}
