package se.bokskjuts.data.db;

import java.nio.file.Path;

/** The embedded server did not start or stop; the text says where to look. */
public final class DatabaseStartException extends RuntimeException {
  DatabaseStartException(Path home, Exception cause) {
    super(
        "PostgreSQL in "
            + home
            + " did not start: "
            + cause.getMessage()
            + ". Look in "
            + home.resolve("server.log")
            + ", see that the folder belongs to you, or set a database of your own.",
        cause);
  }
}
