package se.bokskjuts.data.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.data.csv.Csv.TRANSFERS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One test for each way a value can be wrong, by itself or beside others. */
class MalformedValuesTest {
  @Test
  void a_missing_value() {
    Csv.read(TRANSFERS + "1;FAL;").assertOnly(RowFaultCode.MISSING_VALUE);
  }

  @Test
  void a_cell_of_ten_megabytes() {
    Csv.readTransfer("titel", "x".repeat(10_000_000)).assertOnly(RowFaultCode.CELL_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u007Fb", "a\u0085b"})
  void a_control_character(String cell) {
    Csv.readTransfer("titel", cell).assertOnly(RowFaultCode.CONTROL_CHARACTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\u200B2", "1\u202E2", "1\u00AD2"})
  void an_invisible_character_in_a_barcode(String cell) {
    Csv.read(TRANSFERS + cell + ";FAL;MOR").assertOnly(RowFaultCode.INVISIBLE_CHARACTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "=1+1", "@SUM(A1)", "+cmd|x!A", "-1+HYPERLINK(1)"})
  void a_formula(String cell) {
    Csv csv = Csv.readTransfer("titel", cell);

    if (cell.startsWith("-1")) {
      assertThat(csv.faults()).isEmpty();
    } else {
      csv.assertOnly(RowFaultCode.FORMULA_CELL);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, BAD_NUMBER",
    "1.234.5, BAD_NUMBER",
    "'1.234,5', BAD_NUMBER",
    "0.1234, BAD_NUMBER",
    "1e3, BAD_NUMBER",
    "-1, NEGATIVE_NUMBER",
    "−1, NEGATIVE_NUMBER",
    "0, ZERO_NUMBER",
    "999999999, NUMBER_TOO_LARGE",
    "99999999999999999999, BAD_NUMBER"
  })
  void a_wrong_number(String litres, RowFaultCode code) {
    Csv.readTransfer("liter", litres).assertOnly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, BAD_DATE",
    "i går, BAD_DATE",
    "30.2.2026, BAD_DATE",
    "11/23/26, AMBIGUOUS_DATE",
    "11/10/2026, AMBIGUOUS_DATE",
    "46349, EXCEL_DATE",
    "1926-11-24, DATE_OUT_OF_RANGE",
    "2028-11-24, DATE_OUT_OF_RANGE",
    "2026-11-22, NOT_SERVICE_DAY",
    "2026-06-19, NOT_SERVICE_DAY",
    "2025-12-25, NOT_SERVICE_DAY"
  })
  void a_wrong_date(String date, RowFaultCode code) {
    Csv.readTransfer("datum", date).assertOnly(code);
  }

  @Test
  void a_date_in_no_service_day_gets_the_next_one() {
    assertThat(Csv.readTransfer("datum", "2026-11-22").fault().text()).contains("2026-11-23");
  }

  @Test
  void an_unknown_unit_gets_the_nearest_known_and_its_own_text_is_not_shown() {
    Csv csv = Csv.read(TRANSFERS + "1;falu-stadsbibliotk;MOR");

    csv.assertOnly(RowFaultCode.UNKNOWN_UNIT);
    assertThat(csv.fault().text()).contains("falu-stadsbibliotek\"");
    assertThat(csv.fault().toString()).doesNotContain("bibliotk");
  }

  @Test
  void from_and_to_the_same_unit() {
    Csv.read(TRANSFERS + "1;FAL;falu-stadsbibliotek").assertOnly(RowFaultCode.SAME_UNIT);
  }

  @Test
  void an_item_that_stands_twice() {
    Csv csv = Csv.read(TRANSFERS + "007;FAL;MOR\n*007*;FAL;IDR\n");

    assertThat(csv.faults()).containsExactly(RowFaultCode.DUPLICATE_ITEM);
    assertThat(csv.fault().line()).isEqualTo(3);
    assertThat(csv.fault().hint()).isEqualTo("2");
  }

  @Test
  void a_hold_whose_lines_disagree() {
    Csv csv =
        Csv.read("reservation;till;streckkod;finns på\nr1;IDR;1;FAL\nr1;MOR;2;LUD\nr1;IDR;1;FAL\n");

    assertThat(csv.faults())
        .containsExactly(RowFaultCode.HOLD_DIFFERS, RowFaultCode.DUPLICATE_ITEM);
  }

  @Test
  void a_unit_that_stands_twice() {
    Csv csv =
        Csv.read(
            "id;namn;typ;kommun;lat;lon\nny;Ny;filial;Falun;60;15\nny;Ny;filial;Falun;60;15\n");

    assertThat(csv.faults()).containsExactly(RowFaultCode.DUPLICATE_ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3,00012E+13", "3.00012E+13", "3E+13", "30012000123456.0", "30012000123456,00"})
  void a_barcode_that_a_sheet_has_cut(String barcode) {
    Csv.read(TRANSFERS + "\"" + barcode + "\";FAL;MOR").assertOnly(RowFaultCode.DAMAGED_BARCODE);
  }

  @Test
  void a_barcode_of_33_characters() {
    assertThat(Csv.read(TRANSFERS + "x".repeat(32) + ";FAL;MOR").faults()).isEmpty();
    Csv.read(TRANSFERS + "x".repeat(33) + ";FAL;MOR").assertOnly(RowFaultCode.BARCODE_TOO_LONG);
  }

  @Test
  void unknown_kind_and_media_type() {
    Csv.readTransfer("typ", "retour").assertOnly(RowFaultCode.UNKNOWN_KIND);
    Csv.readTransfer("medietyp", "hardbak").assertOnly(RowFaultCode.UNKNOWN_MEDIA_TYPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "öppet|0730-1600|BAD_WINDOW",
        "öppet|16:00-07:30|BAD_WINDOW",
        "omlastning|kanske|BAD_YES_NO",
        "veckodagar|mån xyz|UNKNOWN_WEEKDAY",
        "sortering från|25:00|BAD_TIME",
        "lat2|1|UNKNOWN_COLUMN"
      })
  void a_wrong_setting_of_a_unit(String heading, String cell, RowFaultCode code) {
    Csv csv =
        Csv.read(
            "id;namn;typ;kommun;lat;lon;" + heading + "\nny;Ny;filial;Falun;60;15;" + cell + "\n");

    assertThat(csv.faults()).contains(code);
    assertThat(csv.rows()).isEmpty();
  }

  @Test
  void an_id_with_spaces_and_a_place_off_the_globe() {
    Csv csv = Csv.read("id;namn;typ;kommun;lat;lon\nmin enhet;Ny;filial;Falun;160;15\n");

    assertThat(csv.faults())
        .containsExactlyInAnyOrder(RowFaultCode.BAD_ID, RowFaultCode.NUMBER_TOO_LARGE);
  }

  @Test
  void all_faults_of_a_row_are_told_at_once_each_with_line_and_column() {
    Csv csv = Csv.read("barcode;from;to;date;kg\n;nowhere;MOR;2026-11-22;-1\n", UTF_8);

    assertThat(csv.faults())
        .containsExactlyInAnyOrder(
            RowFaultCode.MISSING_VALUE, RowFaultCode.UNKNOWN_UNIT, RowFaultCode.NEGATIVE_NUMBER);
    assertThat(csv.report().log().listFaults())
        .allSatisfy(fault -> assertThat(fault.line()).isEqualTo(2))
        .extracting(RowFault::column)
        .containsExactlyInAnyOrder("barcode", "from", "kg");
  }

  @Test
  void a_hundred_faults_are_listed_and_all_are_counted() {
    Csv csv = Csv.read(TRANSFERS + ";FAL;MOR\n".repeat(250));

    assertThat(csv.report().log().listFaults()).hasSize(100);
    assertThat(csv.report().log().countFaults()).isEqualTo(250);
    assertThat(csv.report().rowsFaulty()).isEqualTo(250);
  }

  @Test
  void good_rows_among_faulty_ones_are_handed_on() {
    Csv csv = Csv.read(TRANSFERS + "1;FAL;MOR\n2;xx;MOR\n3;FAL;MOR\n");

    assertThat(csv.rows()).hasSize(2);
    assertThat(csv.report().refused()).isFalse();
    assertThat(csv.report().rowsFaulty()).isEqualTo(1);
  }
}
