package se.bokskjuts.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.FileFault;
import se.bokskjuts.data.file.FileFaultCode;
import se.bokskjuts.data.file.FileRefusedException;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.RoadFault;
import se.bokskjuts.routing.RoadFaultCode;

class FileWordsTest {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  @ParameterizedTest
  @EnumSource
  void every_fault_of_a_file_has_swedish_words_that_name_what_the_english_name(FileFaultCode code) {
    FileFault fault = new FileFault(code, "$.units[3]", "", "VALUE", "EXPECTED");

    String swedish = FileWords.of(fault, SWEDISH);
    String english = FileWords.of(fault, Locale.UK);

    assertThat(swedish).isNotEqualTo(english).doesNotContain("{");
    for (String part : List.of("$.units[3]", "VALUE", "EXPECTED")) {
      assertThat(swedish.contains(part)).as(part).isEqualTo(english.contains(part));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_fault_of_the_roads_has_swedish_words(RoadFaultCode code) {
    RoadFault fault =
        new RoadFault(
            code,
            Optional.of(UnitId.of("mora")),
            Optional.of(UnitId.of("malung")),
            OptionalLong.of(12345),
            "the English text");

    assertThat(FileWords.of(fault, SWEDISH)).doesNotContain("{").isNotEqualTo(fault.text());
    assertThat(FileWords.of(fault, Locale.UK)).isEqualTo("the English text");
  }

  @Test
  void what_a_broken_day_file_is_told_has_no_english_left() {
    String text =
        """
        {"format": "bokskjuts-day/1", "date": "2026-02-30", "boxType": {"litres": "40", "maxKg": 15},
         "units": [{"id": "mora", "nam": "Mora", "lat": 161.0, "lon": 14.5, "dock": "ja"}]}
        """;

    FileRefusedException refused =
        catchThrowableOfType(FileRefusedException.class, () -> DayFileReader.read(text));

    assertThat(refused.faults().stream().map(f -> FileWords.of(f, SWEDISH)))
        .isNotEmpty()
        .noneMatch(words -> words.matches(".*\\b(is|the|not|from|to|a|an|of|mean|missing)\\b.*"));
  }
}
