package se.bokskjuts.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnMeaningsTest {
  private static final List<String> HEADINGS = List.of("streckkod", "Bokens rubrik", "Extra");

  @Test
  void a_heading_is_read_as_it_was_said_by_any_name_of_the_column() {
    ColumnMeanings meanings =
        ColumnMeanings.of(Map.of("bokens  rubrik", "titel", "EXTRA", "-"), List.of());

    assertThat(meanings.meant(HEADINGS)).containsExactly("streckkod", "title", "");
  }

  @Test
  void what_was_said_once_holds_for_files_with_the_same_headings_alone() {
    ColumnMeanings meanings =
        ColumnMeanings.of(
            Map.of(),
            List.of(
                new ColumnMeanings.Remembered(
                    HEADINGS, Map.of("Bokens rubrik", "TITLE", "Extra", ""))));

    assertThat(meanings.meant(HEADINGS)).containsExactly("streckkod", "title", "");
    assertThat(meanings.meant(List.of("Bokens rubrik", "Extra")))
        .containsExactly("Bokens rubrik", "Extra");
  }

  @Test
  void what_is_said_now_outweighs_what_was_said_once() {
    ColumnMeanings meanings =
        ColumnMeanings.of(
            Map.of("Extra", "hylla"),
            List.of(new ColumnMeanings.Remembered(HEADINGS, Map.of("Extra", ""))));

    assertThat(meanings.meant(HEADINGS).get(2)).isEqualTo("shelf");
  }

  @Test
  void a_column_that_we_do_not_have_is_refused_by_name() {
    assertThat(ColumnMeanings.isColumn("titel")).isTrue();
    assertThat(ColumnMeanings.isColumn("färg")).isFalse();
    assertThatThrownBy(() -> ColumnMeanings.of(Map.of("Extra", "färg"), List.of()))
        .hasMessage("färg");
  }

  @Test
  void a_column_of_borrowers_is_refused_whatever_it_is_said_to_mean() {
    ReadSettings settings =
        Csv.settings(ColumnMeanings.of(Map.of("Låntagare", "titel"), List.of()));
    String file =
        "streckkod;typ;från;till;Låntagare\n1234;RETURN;falu-stadsbibliotek;mora-bibliotek;Anna\n";

    Csv read = Csv.read(file.getBytes(StandardCharsets.UTF_8), settings);

    assertThat(read.report().refused()).isTrue();
    assertThat(read.report().log().has(RowFaultCode.PATRON_COLUMN)).isTrue();
  }
}
