package se.bokskjuts.data.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.data.csv.Csv.FALUN;
import static se.bokskjuts.data.csv.Csv.MORA;
import static se.bokskjuts.data.csv.Csv.TRANSFERS;
import static se.bokskjuts.data.csv.Csv.TUESDAY;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.TransferKind;

/** Every shape that a good file may have. */
class ReadableFilesTest {
  private static final String TITLED =
      "streckkod;från;till;titel\n00123;falu-stadsbibliotek;mora-bibliotek;Åskan över älven\n";

  private static void assertTitled(Csv csv, String encoding) {
    assertThat(csv.faults()).isEmpty();
    assertThat(csv.transfer().text().title()).isEqualTo("Åskan över älven");
    assertThat(csv.report().encoding()).isEqualTo(encoding);
  }

  @Test
  void utf_8_without_mark_is_read() {
    assertTitled(Csv.read(TITLED), "UTF-8");
  }

  @Test
  void utf_8_with_byte_order_mark_is_read() {
    assertTitled(Csv.read("\uFEFF" + TITLED), "UTF-8 with BOM");
  }

  @Test
  void utf_16_with_byte_order_mark_is_read() {
    assertTitled(Csv.read("\uFEFF" + TITLED, UTF_16LE), "UTF-16LE with BOM");
    assertTitled(Csv.read("\uFEFF" + TITLED, UTF_16BE), "UTF-16BE with BOM");
  }

  @Test
  void windows_1252_is_read() {
    assertTitled(Csv.read(TITLED, Charset.forName("windows-1252")), "Windows-1252");
    assertTitled(Csv.read(TITLED, ISO_8859_1), "Windows-1252");
  }

  @Test
  void letters_in_two_parts_are_made_one() {
    String decomposed = Normalizer.normalize(TITLED, Normalizer.Form.NFD);

    Csv csv = Csv.read(decomposed);

    assertThat(decomposed).isNotEqualTo(TITLED);
    assertTitled(csv, "UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void each_delimiter_is_found(String delimiter) {
    Csv csv = Csv.read(TITLED.replace(";", delimiter));

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.report().delimiter()).contains(delimiter.charAt(0));
  }

  @Test
  void a_sheets_own_delimiter_line_is_obeyed_and_counted() {
    Csv csv = Csv.read("sep=,\n" + TITLED.replace(";", ",").replace("00123", ""));

    assertThat(csv.fault().code()).isEqualTo(RowFaultCode.MISSING_VALUE);
    assertThat(csv.fault().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void each_line_ending_is_read(String ending) {
    Csv csv = Csv.read(TITLED.replace("\n", ending));

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows()).hasSize(1);
    assertThat(csv.transfer().line()).isEqualTo(2);
  }

  @Test
  void a_quoted_cell_may_hold_delimiters_quotes_and_line_breaks() {
    Csv csv =
        Csv.readTransfer(
            "titel", "\"Den \"\"tysta\"\"; skogen\nvid älven\"\n00124;x;mora-bibliotek;");

    assertThat(csv.transfer().text().title()).isEqualTo("Den \"tysta\"; skogen vid älven");
    assertThat(csv.fault().line()).isEqualTo(4);
  }

  @Test
  void columns_may_stand_in_any_order_with_english_or_swedish_headings() {
    Csv csv = Csv.read("To;TITLE;Från ;Item\nmora-bibliotek;x;FAL;00123");

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.transfer().from()).isEqualTo(FALUN);
    assertThat(csv.transfer().to()).isEqualTo(MORA);
  }

  @Test
  void a_unit_may_be_named_by_id_code_or_name() {
    Csv csv = Csv.read(TRANSFERS + "1;FAL;Mora bibliotek\n2;fal;MORA-BIBLIOTEK\n");

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows()).allSatisfy(row -> assertThat(((TransferRow) row).to()).isEqualTo(MORA));
  }

  @Test
  void blank_lines_and_blank_cells_past_the_headings_are_passed_over() {
    Csv csv = Csv.read("\n\n" + TRANSFERS + "\n1;FAL;MOR;;\n;;\n\n2;FAL;MOR\n\n");

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows()).extracting(ImportRow::line).containsExactly(5L, 8L);
  }

  @Test
  void an_empty_column_without_heading_is_passed_over() {
    assertThat(Csv.read("streckkod;från;till;;\n1;FAL;MOR;;\n").faults()).isEmpty();
  }

  @Test
  void what_is_left_out_has_its_usual_value() {
    TransferRow row = Csv.read(TRANSFERS + "00123;FAL;MOR").transfer();

    assertThat(row.kind()).isEqualTo(TransferKind.RETURN);
    assertThat(row.readySince()).isEqualTo(TUESDAY);
    assertThat(row.size()).isEqualTo(new ItemSize("HARDBACK", 1_200, 550));
    assertThat(row.synthetic()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5|1500",
        "1.5|1500",
        "0,875|875",
        "12|12000",
        "' 1,5 '|1500",
        "\u00A01\u00A0|1000"
      })
  void numbers_have_comma_or_point_and_spaces(String litres, int millilitres) {
    Csv csv = Csv.readTransfer("liter", litres);

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.transfer().size().millilitres()).isEqualTo(millilitres);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-11-23", "20261123", "23.11.2026", "2026-11-23 09:10:11", "2026-11-23T09:10"})
  void dates_begin_with_the_year_or_have_points(String date) {
    Csv csv = Csv.readTransfer("datum", date);

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.transfer().readySince()).isEqualTo(LocalDate.of(2026, 11, 23));
  }

  @ParameterizedTest
  @CsvSource({"000123, 000123", "*000123*, 000123", "A-17/b, A-17/b", "=\"000123\", 000123"})
  void barcodes_are_opaque_text_without_code_39s_stars(String cell, String barcode) {
    Csv csv = Csv.read(TRANSFERS + cell + ";FAL;MOR");

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.transfer().item()).isEqualTo(ItemId.of(barcode));
  }

  @Test
  void an_apostrophe_that_kept_a_barcodes_zeros_is_not_part_of_it() {
    assertThat(Csv.read(TRANSFERS + "'000123;FAL;MOR").transfer().item())
        .isEqualTo(ItemId.of("000123"));
  }

  @Test
  void a_librarys_own_address_may_stand_in_a_units_file() {
    Csv csv = Csv.read("id;namn;typ;kommun;lat;lon;adress\nny;Ny;filial;Mora;61;14;Storgatan 1\n");

    assertThat(csv.faults()).isEmpty();
  }

  @Test
  void quoted_headings_after_a_byte_order_mark_are_known() {
    Csv csv = Csv.read("\uFEFF\"streckkod\";\"från\";\"till\"\n\"1\";\"FAL\";\"MOR\"\n");

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows()).hasSize(1);
  }

  @Test
  void an_arabic_titles_direction_mark_is_removed_with_a_warning() {
    Csv csv = Csv.readTransfer("titel", "\u200Fكتاب");

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.warnings()).containsExactly(RowFaultCode.INVISIBLE_REMOVED);
    assertThat(csv.transfer().text().title()).isEqualTo("كتاب");
  }

  @Test
  void an_isbn_in_the_barcode_column_is_a_warning() {
    Csv csv = Csv.read(TRANSFERS + "9789100123451;FAL;MOR\n9789113071138;FAL;MOR");

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows()).hasSize(2);
    assertThat(csv.warnings()).contains(RowFaultCode.ISBN_AS_BARCODE);
  }

  @Test
  void a_hold_with_three_copies_has_three_rows() {
    Csv csv =
        Csv.read("reservation;till;streckkod;finns på\nr1;IDR;1;FAL\nr1;IDR;2;MOR\nr1;IDR;3;LUD\n");

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows()).hasSize(3);
    assertThat(csv.report().layout()).contains(Layout.HOLDS);
  }

  @Test
  void a_units_file_of_five_columns_has_usual_values_for_the_rest() {
    Csv csv =
        Csv.read(
            "id;namn;typ;kommun;lat;lon\nny-enhet;Nya Ängens bibliotek;filial;Falun;60,6;15,6");

    assertThat(csv.faults()).isEmpty();
    assertThat(((UnitRow) csv.rows().get(0)).unit().serviceSeconds()).isEqualTo(240);
  }

  @Test
  void a_small_vans_file_is_read() {
    Csv csv =
        Csv.read(
            "bil;startar;pass från;pass till;plats lådor;last kg\nbil-9;MED;06:30;16:30;55;820",
            UTF_8);

    assertThat(csv.faults()).isEmpty();
    assertThat(((VanRow) csv.rows().get(0)).van().capacityGrams()).isEqualTo(820_000);
  }
}
