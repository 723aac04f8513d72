package se.bokskjuts.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bokskjuts.data.csv.RowFaultCode;

class RowWordsTest {
  @ParameterizedTest
  @EnumSource
  void every_fault_of_a_row_has_swedish_words_with_the_same_places_for_a_hint(RowFaultCode code) {
    String swedish = RowWords.swedish(code);

    assertThat(swedish).isNotBlank();
    assertThat(RowFaultCode.fill(swedish, "HINT").contains("HINT"))
        .isEqualTo(code.text("HINT").contains("HINT"));
    assertThat(RowFaultCode.fill(swedish, "")).doesNotContain("[");
  }
}
