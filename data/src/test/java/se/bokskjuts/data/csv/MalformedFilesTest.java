package se.bokskjuts.data.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.data.csv.Csv.TRANSFERS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One test for each way a file or its cells can be wrong. */
class MalformedFilesTest {
  private static void assertOnly(Csv csv, RowFaultCode code) {
    assertThat(csv.faults()).containsOnly(code);
    assertThat(csv.rows()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\n", "\uFEFF", ";;;\n;;;\n"})
  void an_empty_file(String text) {
    assertOnly(Csv.read(text), RowFaultCode.EMPTY_FILE);
  }

  @Test
  void headings_without_rows() {
    assertOnly(Csv.read(TRANSFERS), RowFaultCode.HEADER_ONLY);
  }

  @Test
  void an_excel_workbook_named_csv() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
    }

    assertOnly(Csv.read(bytes.toByteArray()), RowFaultCode.NOT_CSV);
  }

  @Test
  void a_gzip_file_named_csv_is_never_unpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[1_000_000]);
    }

    assertOnly(Csv.read(bytes.toByteArray()), RowFaultCode.NOT_CSV);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n1 0 obj",
        "<!DOCTYPE html><html><body>Logga in</body></html>",
        "  <table><tr><td>streckkod</td></tr></table>",
        "<?xml version=\"1.0\"?><a/>",
        "{\"streckkod\": 1}",
        "\u0000\u0001\u0002\u0003\u0004\u0005"
      })
  void another_kind_of_file_named_csv(String text) {
    assertOnly(Csv.read(text), RowFaultCode.NOT_CSV);
  }

  @Test
  void a_file_without_headings() {
    assertOnly(Csv.read("00123;falu-stadsbibliotek;mora-bibliotek\n"), RowFaultCode.MISSING_HEADER);
  }

  @Test
  void a_missing_column_is_named_in_both_languages() {
    Csv csv = Csv.read("streckkod;till\n1;MOR");

    assertOnly(csv, RowFaultCode.MISSING_COLUMN);
    assertThat(csv.fault().text()).contains("\"from\"").contains("\"från\"");
  }

  @Test
  void two_columns_of_one_meaning() {
    assertOnly(Csv.read("streckkod;barcode;från;till\n1;1;FAL;MOR"), RowFaultCode.DUPLICATE_COLUMN);
  }

  @Test
  void an_unknown_column_gets_the_nearest_known() {
    Csv csv = Csv.read("streckkod;från;till;hyla\n1;FAL;MOR;x");

    assertOnly(csv, RowFaultCode.UNKNOWN_COLUMN);
    assertThat(csv.fault().text()).contains("hylla");
  }

  @Test
  void values_under_an_empty_heading() {
    assertOnly(Csv.read("streckkod;från;till;\n1;FAL;MOR;x"), RowFaultCode.EMPTY_HEADING);
  }

  @Test
  void more_than_a_million_rows() {
    StringBuilder text = new StringBuilder(TRANSFERS);
    for (int i = 0; i <= CsvReading.MOST_ROWS; i++) {
      text.append("x;;\n");
    }

    Csv csv = Csv.read(text.toString());

    assertThat(csv.faults()).doesNotContain(RowFaultCode.HEADER_ONLY);
    assertThat(csv.report().log().has(RowFaultCode.TOO_MANY_ROWS)).isTrue();
    assertThat(csv.report().refused()).isTrue();
  }

  @Test
  void a_quotation_mark_that_is_never_closed_is_told_at_its_line() {
    Csv csv = Csv.read(TRANSFERS + "1;FAL;MOR\n\"2;FAL;MOR\n3;FAL;MOR\n");

    assertThat(csv.faults()).containsExactly(RowFaultCode.UNBALANCED_QUOTE);
    assertThat(csv.fault().line()).isEqualTo(3);
  }

  @Test
  void letters_lost_before_export() {
    assertOnly(Csv.readTransfer("titel", "\uFFFDlven"), RowFaultCode.UNREADABLE_TEXT);
  }

  @Test
  void two_encodings_in_one_file() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((TRANSFERS.replace("till", "till;titel")).getBytes(UTF_8));
    bytes.write("1;FAL;MOR;Ön\n".getBytes(Charset.forName("windows-1252")));
    bytes.write("2;FAL;MOR;Älven på ön\n".getBytes(UTF_8));

    Csv csv = Csv.read(bytes.toByteArray());

    assertOnly(csv, RowFaultCode.MIXED_ENCODING);
  }

  @Test
  void a_value_from_another_encoding() {
    assertOnly(Csv.readTransfer("titel", "Ã„lven pÃ¥ Ã¶n"), RowFaultCode.MIXED_ENCODING);
  }

  @Test
  void rows_with_too_few_and_too_many_cells() {
    Csv csv = Csv.read(TRANSFERS + "1;FAL\n2;FAL;MOR;x\n");

    assertThat(csv.report().log().counts()).containsEntry(RowFaultCode.RAGGED_ROW, 2L);
    assertThat(csv.rows()).isEmpty();
  }

  @Test
  void a_missing_value() {
    assertOnly(Csv.read(TRANSFERS + "1;FAL;"), RowFaultCode.MISSING_VALUE);
  }

  @Test
  void a_cell_of_ten_megabytes() {
    assertOnly(Csv.readTransfer("titel", "x".repeat(10_000_000)), RowFaultCode.CELL_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u007Fb", "a\u0085b"})
  void a_control_character(String cell) {
    assertOnly(Csv.readTransfer("titel", cell), RowFaultCode.CONTROL_CHARACTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\u200B2", "1\u202E2", "1\u00AD2"})
  void an_invisible_character_in_a_barcode(String cell) {
    assertOnly(Csv.read(TRANSFERS + cell + ";FAL;MOR"), RowFaultCode.INVISIBLE_CHARACTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "=1+1", "@SUM(A1)", "+cmd|x!A", "-1+HYPERLINK(1)"})
  void a_formula(String cell) {
    Csv csv = Csv.readTransfer("titel", cell);

    if (cell.startsWith("-1")) {
      assertThat(csv.faults()).isEmpty();
    } else {
      assertOnly(csv, RowFaultCode.FORMULA_CELL);
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
    assertOnly(Csv.readTransfer("liter", litres), code);
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
    assertOnly(Csv.readTransfer("datum", date), code);
  }

  @Test
  void a_date_in_no_service_day_gets_the_next_one() {
    assertThat(Csv.readTransfer("datum", "2026-11-22").fault().text()).contains("2026-11-23");
  }

  @Test
  void an_unknown_unit_gets_the_nearest_known_and_its_own_text_is_not_shown() {
    Csv csv = Csv.read(TRANSFERS + "1;falu-stadsbibliotk;MOR");

    assertOnly(csv, RowFaultCode.UNKNOWN_UNIT);
    assertThat(csv.fault().text()).contains("falu-stadsbibliotek\"");
    assertThat(csv.fault().toString()).doesNotContain("bibliotk");
  }

  @Test
  void from_and_to_the_same_unit() {
    assertOnly(Csv.read(TRANSFERS + "1;FAL;falu-stadsbibliotek"), RowFaultCode.SAME_UNIT);
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
    assertOnly(Csv.read(TRANSFERS + "\"" + barcode + "\";FAL;MOR"), RowFaultCode.DAMAGED_BARCODE);
  }

  @Test
  void a_barcode_of_33_characters() {
    assertThat(Csv.read(TRANSFERS + "x".repeat(32) + ";FAL;MOR").faults()).isEmpty();
    assertOnly(Csv.read(TRANSFERS + "x".repeat(33) + ";FAL;MOR"), RowFaultCode.BARCODE_TOO_LONG);
  }

  @Test
  void unknown_kind_and_media_type() {
    assertOnly(Csv.readTransfer("typ", "retour"), RowFaultCode.UNKNOWN_KIND);
    assertOnly(Csv.readTransfer("medietyp", "hardbak"), RowFaultCode.UNKNOWN_MEDIA_TYPE);
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
