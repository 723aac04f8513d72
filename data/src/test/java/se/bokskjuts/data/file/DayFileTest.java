package se.bokskjuts.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

class DayFileTest {
  private static final String DAY = SmallDay.JSON;

  @Test
  void a_day_file_is_read_whole() {
    DayFile day = DayFileReader.read(DAY);

    assertThat(day.date()).isEqualTo("2026-11-24");
    assertThat(day.units()).extracting(u -> u.id().value()).containsExactly("falun", "mora");
    assertThat(day.boxType().maxGrams()).isEqualTo(15_000);
    assertThat(day.transfers().get(0).millilitres()).isEqualTo(1_101);
    assertThat(day.vans().get(0).serves()).isEmpty();
    assertThat(day.matrix()).isPresent();
    assertThat(day.pins()).containsExactly(new Pin.VanOfUnit(VanId.of("bil-1"), UnitId.of("mora")));
  }

  @Test
  void what_is_written_is_read_back_the_same() {
    DayProblem day = DayFileReader.read(DAY).getProblem();

    String written = DayFileWriter.toJson(day);

    assertThat(DayFileReader.read(written).getProblem()).isEqualTo(day);
    assertThat(DayFileWriter.toJson(DayFileReader.read(written))).isEqualTo(written);
  }

  @Test
  void the_matrix_may_be_left_out_and_put_in_later() {
    DayProblem whole = DayFileReader.read(DAY).getProblem();

    DayFile bare = DayFileReader.read(without("matrix"));

    assertThat(bare.matrix()).isEmpty();
    assertThat(bare.withMatrix(whole.matrix())).isEqualTo(whole);
    assertThatThrownBy(bare::getProblem).hasMessageContaining("has no matrix");
    assertThat(DayFileWriter.toJson(bare)).doesNotContain("matrix");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"maxBoxesIn\": null, ",
        "\"emptyBoxes\": 14, ",
        "\"serves\": null, ",
        "\"rangeMetres\": null, ",
        "\"maxWorkSeconds\": 18000, "
      })
  void a_field_that_may_be_null_may_be_left_out(String field) {
    assertThat(DAY).contains(field);

    DayFile day = DayFileReader.read(DAY.replace(field, ""));

    assertThat(day.units()).hasSize(2);
  }

  @Test
  void a_byte_order_mark_is_no_fault() throws IOException {
    byte[] bytes = ("\uFEFF" + DAY).getBytes(StandardCharsets.UTF_8);

    DayFile day = DayFileReader.read(new ByteArrayInputStream(bytes));

    assertThat(day.units()).hasSize(2);
  }

  @Test
  void all_faults_are_named_at_once() {
    String bad =
        DAY.replace("\"dockSeconds\"", "\"dockSecond\"")
            .replace("\"lat\": 61.007", "\"lat\": 161.007")
            .replace("\"litres\": 1.101", "\"litres\": 1.1014")
            .replace("\"to\": \"16:30\"", "\"to\": \"16.30\"");

    FileRefusedException refused = refusalOf(bad);

    assertThat(refused.faults())
        .extracting(FileFault::code, FileFault::path, FileFault::value)
        .containsExactlyInAnyOrder(
            tuple(FileFaultCode.UNKNOWN_KEY, "$.dockSecond", "dockSecond"),
            tuple(FileFaultCode.OUT_OF_RANGE, "$.units[1].lat", "161.007"),
            tuple(FileFaultCode.TOO_MANY_DECIMALS, "$.transfers[0].litres", "1.1014"),
            tuple(FileFaultCode.BAD_TIME, "$.vans[0].shift.to", "16.30"));
  }

  @Test
  void a_fault_names_the_thing_its_value_and_what_to_do() {
    List<FileFault> faults = refusalOf(DAY.replace("\"windows\"", "\"windwos\"")).faults();

    assertThat(faults.get(0).text())
        .isEqualTo(
            "$.units[0].windwos (unit falun) is no key of this format. Did you mean \"windows\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"date\": \"2026-11-24\" | \"date\": \"2026-11-31\" | BAD_DATE | $.date",
        "\"date\": \"2026-11-24\" | \"date\": 20261124 | WRONG_TYPE | $.date",
        "\"date\": \"2026-11-24\", | '' | MISSING | $.date",
        "\"litres\": 40.0 | \"litres\": 0 | OUT_OF_RANGE | $.boxType.litres",
        "\"maxKg\": 15.0 | \"maxKg\": 2 | CONTRADICTION | $.boxType.maxKg",
        "\"id\": \"mora\" | \"id\": \"falun\" | DUPLICATE_ID | $.units[1].id",
        "\"id\": \"mora\" | \"id\": \" \" | BAD_TEXT | $.units[1].id",
        "\"id\": \"mora\" | \"id\": 7 | WRONG_TYPE | $.units[1].id",
        "\"kind\": \"MAIN\" | \"kind\": \"MIAN\" | UNKNOWN_VALUE | $.units[1].kind",
        "\"from\": \"07:30\" | \"from\": \"7:30\" | BAD_TIME | $.units[1].windows[0].from",
        "\"from\": \"07:30\" | \"from\": \"24:00\" | BAD_TIME | $.units[1].windows[0].from",
        "\"from\": \"07:30\" | \"from\": \"17:30\" | CONTRADICTION | $.units[1].windows[0].to",
        "\"emptyBoxes\": 14 | \"emptyBoxes\": 1.5 | WRONG_TYPE | $.units[1].emptyBoxes",
        "\"emptyBoxes\": 14 | \"emptyBoxes\": -1 | OUT_OF_RANGE | $.units[1].emptyBoxes",
        "\"dock\": true | \"dock\": \"ja\" | WRONG_TYPE | $.units[0].dock",
        "\"unit\": \"falun\", \"o | \"unit\": \"falum\", \"o | UNKNOWN_UNIT | $.sortPoints[0].unit",
        "\"end\": \"falun\" | \"end\": \"idre\" | UNKNOWN_UNIT | $.vans[0].end",
        "\"serves\": null | \"serves\": [\"mora\", \"orsa\"] | UNKNOWN_UNIT | $.vans[0].serves[1]",
        "\"capacityKg\": 900 | \"capacityKg\": \"900\" | WRONG_TYPE | $.vans[0].capacityKg",
        "\"fixed\": 400.0 | \"fixed\": -400 | OUT_OF_RANGE | $.vans[0].fixed",
        "\"seconds\": [[0, 4980], | \"seconds\": [[0], | MATRIX_SHAPE | $.matrix.seconds[0]",
        "\"seconds\": [[0, 4980], | \"seconds\": [ | MATRIX_SHAPE | $.matrix.seconds",
        "\"seconds\": [[0, 4980], | \"seconds\": [[0, -1], | OUT_OF_RANGE | $.matrix.seconds[0][1]",
        "\"seconds\": [[0, 4980], | \"seconds\": [[0, 0.5], | WRONG_TYPE | $.matrix.seconds[0][1]",
        "[\"falun\", \"mora\"], \"seconds | [\"falun\", \"x\"], \"seconds | MATRIX_LACKS_UNIT | $.matrix.units",
        "\"from\": \"mora\" | \"from\": \"falun\" | SAME_ORIGIN_AND_DESTINATION | $.transfers[0].to",
        "\"from\": \"mora\" | \"from\": \"morra\" | UNKNOWN_UNIT | $.transfers[0].from",
        "\"kind\": \"RETURN\" | \"kind\": \"LOAN\" | UNKNOWN_VALUE | $.transfers[0].kind",
        "\"id\": \"h1\" | \"id\": \"t1\" | DUPLICATE_ID | $.holds[0].id",
        "\"item\": \"002\" | \"item\": \"001\" | DUPLICATE_ID | $.holds[0].copies[1].item",
        "\"waitedDays\": 3 | \"waitedDays\": 1e99 | OUT_OF_RANGE | $.holds[0].waitedDays",
        "\"waitedDays\": 3 | \"waitedDays\": 1e-999999999 | WRONG_TYPE | $.holds[0].waitedDays",
        "\"ROTATION\": 0.5 | \"ROTATON\": 0.5 | MISSING | $.rates.delay.ROTATION",
        "\"ageing\": 0.5 | \"ageing\": 1e999999999 | OUT_OF_RANGE | $.rates.ageing",
        "\"VAN_OF_UNIT\" | \"VAN_OF_UNITS\" | UNKNOWN_VALUE | $.pins[0].type",
        "\"van\": \"bil-1\" | \"van\": \"bil-2\" | UNKNOWN_VAN | $.pins[0].van",
        "{\"type\": \"VAN_OF_UNIT\", \"van\": \"bil-1\", \"unit\": \"mora\"} | {\"type\": \"COPY\", \"hold\": \"h1\", \"item\": \"003\"} | UNKNOWN_COPY | $.pins[0].item",
        "{\"type\": \"VAN_OF_UNIT\", \"van\": \"bil-1\", \"unit\": \"mora\"} | {\"type\": \"COPY\", \"hold\": \"h2\", \"item\": \"001\"} | UNKNOWN_HOLD | $.pins[0].hold",
        "{\"type\": \"VAN_OF_UNIT\", \"van\": \"bil-1\", \"unit\": \"mora\"} | {\"type\": \"STAYS\", \"transfer\": \"t9\"} | UNKNOWN_TRANSFER | $.pins[0].transfer",
        "bokskjuts-day/1 | bokskjuts-day/2 | WRONG_FORMAT | $.format",
      })
  void each_fault_has_its_code_and_place(
      String right, String wrong, FileFaultCode code, String path) {
    assertThat(DAY).contains(right);

    FileRefusedException refused = refusalOf(replaceFirst(right, wrong));

    assertThat(refused.faults())
        .extracting(FileFault::code, FileFault::path)
        .contains(tuple(code, path));
  }

  @Test
  void a_faulty_unit_does_not_make_its_transfers_faulty() {
    FileRefusedException refused = refusalOf(DAY.replace("\"lon\": 14.5432", "\"lon\": \"x\""));

    assertThat(refused.faults()).extracting(FileFault::path).containsExactly("$.units[1].lon");
  }

  @Test
  void two_pins_that_contradict_each_other_are_a_fault() {
    String pin = "{\"type\": \"FIRST_STOPS\", \"van\": \"bil-1\", \"units\": [\"%s\"]}";
    String pins = String.format(pin, "mora") + ", " + String.format(pin, "falun");

    FileRefusedException refused =
        refusalOf(DAY.replaceFirst("\"pins\": \\[.*]", "\"pins\": [" + pins + "]"));

    assertThat(refused.faults())
        .extracting(FileFault::code, FileFault::path)
        .containsExactly(tuple(FileFaultCode.CONTRADICTION, "$.pins[1].units"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | FILE_EMPTY",
        "'   ' | FILE_EMPTY",
        "[] | WRONG_TYPE",
        "42 | WRONG_TYPE",
        "null | WRONG_TYPE",
        "\"text\" | WRONG_TYPE",
        "{} | MISSING",
        "{\"format\": NaN} | NOT_JSON",
        "{\"format\": Infinity} | NOT_JSON",
        "{\"format\": | NOT_JSON",
        "{\"format\": \"bokskjuts-day/1\"} {} | NOT_JSON",
        "id;from;to | NOT_JSON",
        "{\"format\": \"bokskjuts-day/1\", \"format\": 1} | DUPLICATE_KEY",
      })
  void hostile_text_is_refused_with_a_clear_fault(String text, FileFaultCode code) {
    FileRefusedException refused = refusalOf(text);

    assertThat(refused.faults()).extracting(FileFault::code).contains(code);
    assertThat(refused.getMessage()).doesNotContain("Exception", "com.fasterxml");
  }

  @Test
  void deep_nesting_is_refused() {
    assertThat(refusalOf("[".repeat(500) + "]".repeat(500)).faults().get(0).code())
        .isEqualTo(FileFaultCode.TOO_DEEP);
    assertThat(refusalOf("[".repeat(100_000)).faults())
        .extracting(FileFault::code)
        .contains(FileFaultCode.NOT_JSON);
  }

  @Test
  void a_number_of_a_thousand_digits_is_refused() {
    FileRefusedException refused =
        refusalOf(DAY.replace("\"waitedDays\": 3", "\"waitedDays\": " + "9".repeat(1_000)));

    assertThat(refused.faults().get(0).code()).isEqualTo(FileFaultCode.NOT_JSON);
  }

  @Test
  void bytes_that_are_no_utf8_are_refused() {
    byte[] latin1 = DAY.replace("Mora bib", "Måra bib").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> DayFileReader.read(new ByteArrayInputStream(latin1)))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void a_value_can_forge_no_line_in_a_message() {
    FileRefusedException refused =
        refusalOf(DAY.replace("\"id\": \"mora\"", "\"id\": \"mo\\nERROR: ra\\u202e\""));

    assertThat(refused.faults())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.text()).doesNotContain("\n", "\u202e"));
  }

  @Test
  void past_a_thousand_faults_are_only_counted() {
    String transfers = "{\"id\": 1},".repeat(500);

    FileRefusedException refused =
        refusalOf(DAY.replace("\"transfers\": [", "\"transfers\": [" + transfers));

    assertThat(refused.faults()).hasSize(1_001);
    assertThat(refused.faults().get(1_000).text()).matches("\\d+ more faults follow.*");
  }

  @Test
  void serves_is_written_in_one_order_whatever_the_set_says() {
    DayFile one =
        DayFileReader.read(DAY.replace("\"serves\": null", "\"serves\": [\"mora\", \"falun\"]"));
    DayFile other =
        DayFileReader.read(DAY.replace("\"serves\": null", "\"serves\": [\"falun\", \"mora\"]"));

    assertThat(DayFileWriter.toJson(one)).isEqualTo(DayFileWriter.toJson(other));
  }

  private static String without(String key) {
    return DAY.replaceFirst("(?s)\\s*\"" + key + "\": \\{.*?},\\n", "\n");
  }

  private static String replaceFirst(String right, String wrong) {
    int at = DAY.indexOf(right);
    return DAY.substring(0, at) + wrong + DAY.substring(at + right.length());
  }

  private static FileRefusedException refusalOf(String json) {
    return catchThrowableOfType(FileRefusedException.class, () -> DayFileReader.read(json));
  }
}
