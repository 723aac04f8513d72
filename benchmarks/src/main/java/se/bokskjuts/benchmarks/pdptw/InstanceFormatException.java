package se.bokskjuts.benchmarks.pdptw;

/** A file is not what the command reads; the message says where and what was expected. */
public final class InstanceFormatException extends RuntimeException {
  public InstanceFormatException(String message) {
    super(message);
  }
}
