package se.bokskjuts.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTagsTest {
  private static final String TAG = "\"v3\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"v3\"",
        "  \"v3\"  ",
        "\"v1\", \"v3\"",
        "\"v3\",\"v1\"",
        "W/\"v3\", \"v3\"",
        "\"a,b\" , \"v3\"",
        "*"
      })
  void the_tag_alone_in_a_list_and_a_star_hold(String ifMatch) {
    assertThat(SeenTags.of(ifMatch).holds(TAG)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"v3\"", "\"v33\"", "\"v1\", \"v2\"", "\"*\"", "\"\""})
  void weak_and_other_tags_do_not_hold(String ifMatch) {
    assertThat(SeenTags.of(ifMatch).holds(TAG)).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void who_says_nothing_is_asked(@Nullable String ifMatch) {
    assertRefused(ifMatch, ProblemCode.VERSION_REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v3", "\"v3", "\"v3\" and more", "*, \"v3\"", "w/\"v3\"", "\"v3\";"})
  void what_is_no_list_of_tags_is_refused(String ifMatch) {
    assertRefused(ifMatch, ProblemCode.WRONG_VALUE);
  }

  @Test
  void a_long_header_is_read_in_no_time() {
    String many = "\"v\",".repeat(2_000) + TAG;

    assertThat(SeenTags.of(many).holds(TAG)).isTrue();
  }

  private static void assertRefused(@Nullable String ifMatch, ProblemCode code) {
    assertThatThrownBy(() -> SeenTags.of(ifMatch))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
