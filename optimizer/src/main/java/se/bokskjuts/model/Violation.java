package se.bokskjuts.model;

/**
 * A broken rule of {@code domain.md} 4.
 *
 * @param rule its code: H1 to H12, FILE, STAYS or COST
 * @param text what breaks it, with names and values
 */
public record Violation(String rule, String text) {
  /** Whether a pin is not kept: where nothing else is broken, the day may be asking too much. */
  public boolean isOfPin() {
    return rule.equals("H11");
  }

  @Override
  public String toString() {
    return rule + ": " + text;
  }
}
