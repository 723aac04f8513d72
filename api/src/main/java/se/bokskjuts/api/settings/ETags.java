package se.bokskjuts.api.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;

/** Row versions as ETags, and what a writer says it has seen. */
final class ETags {
  private static final Pattern FORM = Pattern.compile("\"v(\\d{1,9})\"");

  private ETags() {}

  static String of(int rowVersion) {
    return "\"v" + rowVersion + "\"";
  }

  /** Whether a writer says that the thing is not there yet (RFC 9110, 13.1.2). */
  static boolean saysNone(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
  }

  /** Throws when nothing was said; what is no tag of ours fits nothing that is stored. */
  static int seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw RefusedException.of(ProblemCode.VERSION_REQUIRED);
    }
    Matcher tag = FORM.matcher(ifMatch.strip());
    return tag.matches() ? Integer.parseInt(tag.group(1)) : -1;
  }
}
