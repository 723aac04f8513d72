package se.bokskjuts.optimizer.vrp;

/** From a second to a second, both ends in it. */
public record Window(long from, long to) {
  /** Beyond any day: 2^40 seconds. */
  static final long LATEST = 1L << 40;

  public static final Window ALWAYS = new Window(0, LATEST);

  public Window {
    if (from > to || from < 0 || to > LATEST) {
      throw new IllegalArgumentException("no window: " + from + " to " + to);
    }
  }
}
