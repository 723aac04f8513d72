package se.bokskjuts.api.settings;

import org.jspecify.annotations.Nullable;
import se.bokskjuts.api.problem.SeenTags;

/** Row versions as ETags, and what a writer says it has seen. */
final class ETags {
  /** Of a row that nobody has seen as it is. */
  private static final int NOT_SEEN = -1;

  private ETags() {}

  static String of(int rowVersion) {
    return "\"v" + rowVersion + "\"";
  }

  /** Whether a writer says that the thing is not there yet (RFC 9110, 13.1.2). */
  static boolean saysNone(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
  }

  /**
   * The row's version if the writer has seen it, else one that no row has. Throws when nothing was
   * said.
   */
  static int seen(@Nullable String ifMatch, int rowVersion) {
    return SeenTags.of(ifMatch).holds(of(rowVersion)) ? rowVersion : NOT_SEEN;
  }
}
