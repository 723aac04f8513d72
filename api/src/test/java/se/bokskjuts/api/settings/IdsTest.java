package se.bokskjuts.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @ParameterizedTest
  @CsvSource({
    "Älvdalens bibliotek, alvdalens-bibliotek",
    "Sjukhusbiblioteket (Mora lasarett), sjukhusbiblioteket-mora-lasarett",
    "Bil 7, bil-7",
    "  Örebro--Å  , orebro-a"
  })
  void an_id_is_made_of_the_name(String name, String id) {
    assertThat(Ids.of(name)).isEqualTo(id);
    assertThat(Ids.chosen("", name)).isEqualTo(id);
  }

  @Test
  void a_written_id_is_kept_and_a_long_name_is_cut() {
    assertThat(Ids.chosen(" idre ", "Idre bibliotek")).isEqualTo("idre");
    assertThat(Ids.of("a ".repeat(100))).hasSizeLessThanOrEqualTo(60).doesNotEndWith("-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Idre", "idre bibliotek", "idre/bibliotek", "-idre", "new", "å"})
  void what_could_not_stand_in_an_address_is_refused(String id) {
    FieldFaults faults = new FieldFaults();

    Ids.check(id, false, faults);

    assertThat(faults.list()).extracting(FieldFault::field).containsExactly("id");
  }

  @Test
  void an_id_that_is_taken_is_refused() {
    FieldFaults faults = new FieldFaults();

    Ids.check("mora-bibliotek", true, faults);

    assertThat(faults.list()).extracting(FieldFault::word).containsExactly("idTaken");
  }
}
