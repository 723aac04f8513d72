package se.bokskjuts.data.db;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** The embedded server did not start or stop; the text says where to look. */
public final class DatabaseStartException extends RuntimeException {
  DatabaseStartException(Path home, Throwable cause) {
    super(
        "PostgreSQL in "
            + home
            + " did not start: "
            + reason(cause)
            + ". Look in "
            + home.resolve("server.log")
            + ", see that the folder belongs to you, or set a database of your own.",
        cause);
  }

  /** What a file system says is often no more than a path; what an initializer says is nothing. */
  private static String reason(Throwable cause) {
    if (cause instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be written";
    }
    if (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
      return "unpacking failed: " + cause.getCause().getMessage();
    }
    return String.valueOf(cause.getMessage());
  }
}
