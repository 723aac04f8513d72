package se.bokskjuts.api.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a writer says it has seen, in {@code If-Match}: tags, one of which must be the thing's own,
 * or {@code *} for whatever there is (RFC 9110, 13.1.1). Weak tags match nothing: what is to be
 * written must be the same to the letter.
 */
public final class SeenTags {
  private static final Pattern TAG =
      Pattern.compile("\\s*,?\\s*(W/)?(\"[\\x21\\x23-\\xff]*\")\\s*");

  private final boolean any;
  private final List<String> tags;

  private SeenTags(boolean any, List<String> tags) {
    this.any = any;
    this.tags = tags;
  }

  /** Throws when nothing was said, or nothing that is a list of tags. */
  public static SeenTags of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw RefusedException.of(ProblemCode.VERSION_REQUIRED);
    }
    if (ifMatch.strip().equals("*")) {
      return new SeenTags(true, List.of());
    }
    List<String> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(ifMatch);
    int read = 0;
    while (read < ifMatch.length() && tag.find(read) && tag.start() == read) {
      if (tag.group(1) == null) {
        tags.add(tag.group(2));
      }
      read = tag.end();
    }
    if (read < ifMatch.length()) {
      throw RefusedException.of(ProblemCode.WRONG_VALUE, "If-Match", ifMatch);
    }
    return new SeenTags(false, tags);
  }

  public boolean holds(String eTag) {
    return any || tags.contains(eTag);
  }
}
