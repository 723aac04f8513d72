package se.bokskjuts.benchmarks.days;

/** The bench cannot run with what it was given; the message says why, in both languages. */
public final class DaysRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  DaysRefused(String message) {
    super(message);
  }
}
