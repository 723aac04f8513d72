package se.bokskjuts.api.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bokskjuts.model.TransferKind;

class WordsTest {
  private static final Words SWEDISH = new Words(Locale.forLanguageTag("sv"));
  private static final Words ENGLISH = new Words(Locale.ENGLISH);

  @Test
  void no_text_is_missing_in_one_language() {
    assertThat(SWEDISH.keys()).isNotEmpty().isEqualTo(ENGLISH.keys());
  }

  @Test
  void the_same_values_go_into_both_languages() {
    for (String key : SWEDISH.keys()) {
      assertThat(places(SWEDISH.pattern(key))).as(key).isEqualTo(places(ENGLISH.pattern(key)));
    }
  }

  private static Set<String> places(String pattern) {
    Set<String> places = new TreeSet<>();
    var found = Pattern.compile("\\{(\\d)").matcher(pattern);
    while (found.find()) {
      places.add(found.group(1));
    }
    return places;
  }

  @ParameterizedTest
  @ValueSource(strings = {"frame", "lists", "manifest", "pick-list", "sort-list", "labels"})
  void every_text_a_template_asks_for_exists(String template) throws IOException {
    String page;
    try (var in = Typeface.open("/paper/" + template + ".html")) {
      page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    var asked = Pattern.compile("#\\{([a-zA-Z0-9.]+)").matcher(page);
    while (asked.find()) {
      assertThat(SWEDISH.keys()).contains(asked.group(1));
    }
  }

  @Test
  void every_kind_of_transfer_has_a_word() {
    for (TransferKind kind : TransferKind.values()) {
      assertThat(SWEDISH.text("kind." + kind)).isNotBlank();
    }
  }

  @Test
  void a_missing_text_is_a_fault_that_names_it() {
    assertThatThrownBy(() -> SWEDISH.text("no.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such");
  }

  @Test
  void paper_is_not_printed_in_german() {
    assertThatThrownBy(() -> new Words(Locale.GERMAN)).hasMessageContaining("de");
  }

  @Test
  void numbers_dates_and_weights_are_written_as_in_the_language() {
    LocalDate tuesday = LocalDate.of(2026, 11, 24);

    assertThat(SWEDISH.date(tuesday)).isEqualTo("tisdag 24 november 2026");
    assertThat(ENGLISH.date(tuesday)).isEqualTo("Tuesday 24 November 2026");
    assertThat(SWEDISH.kg(14_950)).isEqualTo("15,0 kg");
    assertThat(ENGLISH.kg(14_940)).isEqualTo("14.9 kg");
    assertThat(SWEDISH.text("boxes", 1)).isEqualTo("1 låda");
    assertThat(SWEDISH.text("boxes", 0)).isEqualTo("0 lådor");
  }
}
