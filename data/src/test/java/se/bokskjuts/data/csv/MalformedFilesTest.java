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
import org.junit.jupiter.params.provider.ValueSource;

/** One test for each way a file can be wrong: its bytes, headings and lines. */
class MalformedFilesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\n", "\uFEFF", ";;;\n;;;\n"})
  void an_empty_file(String text) {
    Csv.read(text).assertOnly(RowFaultCode.EMPTY_FILE);
  }

  @Test
  void headings_without_rows() {
    Csv.read(TRANSFERS).assertOnly(RowFaultCode.HEADER_ONLY);
  }

  @Test
  void an_excel_workbook_named_csv() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
    }

    Csv.read(bytes.toByteArray()).assertOnly(RowFaultCode.NOT_CSV);
  }

  @Test
  void a_gzip_file_named_csv_is_never_unpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[1_000_000]);
    }

    Csv.read(bytes.toByteArray()).assertOnly(RowFaultCode.NOT_CSV);
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
    Csv.read(text).assertOnly(RowFaultCode.NOT_CSV);
  }

  @Test
  void a_file_without_headings() {
    Csv.read("00123;falu-stadsbibliotek;mora-bibliotek\n").assertOnly(RowFaultCode.MISSING_HEADER);
  }

  @Test
  void a_missing_column_is_named_in_both_languages() {
    Csv csv = Csv.read("streckkod;till\n1;MOR");

    csv.assertOnly(RowFaultCode.MISSING_COLUMN);
    assertThat(csv.fault().text()).contains("\"from\"").contains("\"från\"");
  }

  @Test
  void two_columns_of_one_meaning() {
    Csv.read("streckkod;barcode;från;till\n1;1;FAL;MOR").assertOnly(RowFaultCode.DUPLICATE_COLUMN);
  }

  @Test
  void an_unknown_column_gets_the_nearest_known() {
    Csv csv = Csv.read("streckkod;från;till;hyla\n1;FAL;MOR;x");

    csv.assertOnly(RowFaultCode.UNKNOWN_COLUMN);
    assertThat(csv.fault().text()).contains("hylla");
  }

  @Test
  void values_under_an_empty_heading() {
    Csv.read("streckkod;från;till;\n1;FAL;MOR;x").assertOnly(RowFaultCode.EMPTY_HEADING);
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
    Csv.readTransfer("titel", "\uFFFDlven").assertOnly(RowFaultCode.UNREADABLE_TEXT);
  }

  @Test
  void two_encodings_in_one_file() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((TRANSFERS.replace("till", "till;titel")).getBytes(UTF_8));
    bytes.write("1;FAL;MOR;Ön\n".getBytes(Charset.forName("windows-1252")));
    bytes.write("2;FAL;MOR;Älven på ön\n".getBytes(UTF_8));

    Csv csv = Csv.read(bytes.toByteArray());

    csv.assertOnly(RowFaultCode.MIXED_ENCODING);
  }

  @Test
  void a_value_from_another_encoding() {
    Csv.readTransfer("titel", "Ã„lven pÃ¥ Ã¶n").assertOnly(RowFaultCode.MIXED_ENCODING);
  }

  @Test
  void rows_with_too_few_and_too_many_cells() {
    Csv csv = Csv.read(TRANSFERS + "1;FAL\n2;FAL;MOR;x\n");

    assertThat(csv.report().log().counts()).containsEntry(RowFaultCode.RAGGED_ROW, 2L);
    assertThat(csv.rows()).isEmpty();
  }
}
