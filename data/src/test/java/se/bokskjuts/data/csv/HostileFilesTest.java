package se.bokskjuts.data.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bokskjuts.model.ItemId;

/** Files as they come from real offices: each gives its rows, or a fault with its place. */
class HostileFilesTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String ONE = "00123;falu-stadsbibliotek;mora-bibliotek\n";

  private static void assertOne(Csv csv) {
    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows()).hasSize(1);
    assertThat(csv.transfer().item()).isEqualTo(ItemId.of("00123"));
    assertThat(csv.transfer().from()).isEqualTo(Csv.FALUN);
    assertThat(csv.transfer().to()).isEqualTo(Csv.MORA);
  }

  static List<byte[]> oneTransferInManyForms() {
    String tabs = (Csv.TRANSFERS + ONE).replace(';', '\t');
    String commas = (Csv.TRANSFERS + ONE).replace(';', ',');
    String quoted =
        "\"streckkod\",\"från\",\"till\"\r\n\"00123\",\"Falu stadsbibliotek\",\"MOR\"\r\n";
    return List.of(
        tabs.getBytes(UTF_16BE), // without a mark
        ("\uFEFF" + tabs).getBytes(UTF_16LE),
        ("\uFEFF" + quoted).getBytes(UTF_16BE),
        commas.replace("\n", "\r").getBytes(WINDOWS_1252),
        ("\uFEFFsep=,\r\n" + commas).getBytes(UTF_8),
        ("\n\r\n" + commas).getBytes(UTF_8), // blank lines before the headings
        ("\n\n" + tabs).getBytes(WINDOWS_1252),
        ("STRECKKOD ; FRÅN ; TILL \n" + ONE).getBytes(WINDOWS_1252),
        ("fran;till;streckkod\nFAL;MOR;00123\n").getBytes(UTF_8), // no letters beyond ASCII
        ("Exemplar;Från enhet;Hämtställe\n" + ONE).getBytes(UTF_8),
        ("exemplar;fra\u030An;hamtstalle\n" + ONE).getBytes(UTF_8),
        ("streckkod;\u00A0från\u00A0;till\n\u00A000123\u00A0;FAL\u00A0;\u2009MOR\n")
            .getBytes(UTF_8),
        ("streckkod;från;till;;;\n00123;FAL;MOR;;;\n;;;;;\n").getBytes(UTF_8),
        ("streckkod|från|till\r\n00123|FAL|MOR\r\n\u001A")
            .getBytes(UTF_8), // the end as DOS wrote it
        ("barcode;from;to;kind;media\r\r\n00123;FAL;MOR;;\r\r\n").getBytes(UTF_8),
        ("streckkod;från;till;titel\n00123;FAL;MOR;NULL\n").getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource
  void oneTransferInManyForms(byte[] file) {
    assertOne(Csv.read(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24",
        "2026/11/24",
        "2026.11.24",
        "20261124",
        "24.11.2026",
        "24.11.2026 08:30",
        "2026-11-24 08:30:00",
        "2026-11-24T08:30:00+01:00",
        "2026-11-24T08:30:00.000Z",
        "=\"2026-11-24\"",
      })
  void dates_in_one_day(String date) {
    Csv csv = Csv.readTransfer("datum", "\"" + date.replace("\"", "\"\"") + "\"");

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.transfer().readySince()).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @ParameterizedTest
  @CsvSource({
    "24/11/2026,AMBIGUOUS_DATE",
    "11/24/26,AMBIGUOUS_DATE",
    "24-11-2026,AMBIGUOUS_DATE",
    "24 nov 2026,BAD_DATE",
    "2026-W48-2,BAD_DATE",
    "261124,BAD_DATE",
    "46350,EXCEL_DATE",
    "2026-13-01,BAD_DATE",
    "2026/02/30,BAD_DATE",
    "0000-00-00,BAD_DATE",
    "i morgon,BAD_DATE",
    "2016-11-24,DATE_OUT_OF_RANGE",
  })
  void dates_that_need_a_hand(String date, RowFaultCode code) {
    Csv csv = Csv.readTransfer("datum", date);

    assertThat(csv.faults()).containsExactly(code);
    assertThat(csv.fault().line()).isEqualTo(2);
    assertThat(csv.fault().column()).isEqualTo("datum");
    assertThat(csv.fault().text()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lånekort",
        "Låntagarens lånekortsnr.",
        "Personnr",
        "PERSONNUMMER (12 siffror)",
        "person_nummer",
        "E-post",
        "e-postadress",
        "Mailadress",
        "Mobilnummer",
        "Mobiltelefon",
        "Bibliotekskort",
        "Library card",
        "Lånarens namn",
        "Användarnamn",
        "Username",
        "Kundnummer",
        "Medlemsnr",
        "Vårdnadshavare",
        "Reserved for",
        "Reserverad av",
        "SSN",
        "DOB",
        "borrowernumber",
        "patron.firstname",
        "smsalertnumber",
        "Reserverare",
        "Beställd av",
        "Hämtas av",
        "Holder",
        "Hold for",
        "Hold placed by",
        "Persnr",
        "Samordningsnummer",
        "Telnr",
        "SMS-nummer",
        "Othernames",
        "Guarantor",
        "Elevnamn",
        "Kontaktperson",
        "Contact name",
        "Postnummer",
      })
  void columns_of_borrowers_by_other_names(String heading) {
    Csv csv = Csv.read("streckkod;från;till;" + heading + "\n00123;FAL;MOR;Hemlig 19121212-1212\n");

    assertThat(csv.faults()).containsOnly(RowFaultCode.PATRON_COLUMN);
    assertThat(csv.rows()).isEmpty();
    assertThat(csv.report().log().listFaults().toString()).doesNotContain("Hemlig", "1912");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "strecckod;från;till|UNKNOWN_COLUMN|streckkod",
        "streckkod;frn;till|UNKNOWN_COLUMN|från",
        "streckkod;frÃ¥n;till|MIXED_ENCODING|",
      })
  void headings_that_need_a_hand(String headings, RowFaultCode code, String meant) {
    Csv csv = Csv.read(headings + "\n" + ONE);

    assertThat(csv.faults()).contains(code);
    assertThat(csv.fault().line()).isEqualTo(1);
    if (meant != null) {
      assertThat(csv.fault().hint()).isEqualTo(meant);
    }
    assertThat(csv.rows()).isEmpty();
  }

  @Test
  void whole_lines_in_quotation_marks_are_told_as_such() {
    Csv csv = Csv.read("\"streckkod;från;till\"\n\"00123;FAL;MOR\"\n");

    assertThat(csv.rows()).isEmpty();
    assertThat(csv.faults()).isNotEmpty();
    assertThat(csv.fault().line()).isEqualTo(1);
  }

  @Test
  void a_reports_title_above_the_headings_is_told_at_its_line() {
    Csv csv = Csv.read("Rapport: överföringar 2026-11-24\n" + Csv.TRANSFERS + ONE);

    assertThat(csv.rows()).isEmpty();
    assertThat(csv.fault().line()).isEqualTo(1);
  }

  @Test
  void a_row_of_sums_at_the_end_is_told_at_its_line_and_the_others_are_read() {
    Csv csv = Csv.read("streckkod;från;till;liter\n00123;FAL;MOR;1,2\nSumma;;;1,2\n");

    assertThat(csv.rows()).hasSize(1);
    assertThat(csv.faults()).containsOnly(RowFaultCode.MISSING_VALUE);
    assertThat(csv.fault().line()).isEqualTo(3);
  }

  static List<byte[]> theHoldsQueueInManyForms() {
    String queue =
        "Title,Call number,Barcode,Send to,Date,Notes\n"
            + "\"Nätter; dagar, \"\"år\"\"\",Hc,Only item: 00030,Mora bibliotek,2026-11-23,\n"
            + "Älven,Hc,00031 or any available,MOR,2026-11-23,\n";
    String tabs = queue.replace("\"Nätter; dagar, \"\"år\"\"\"", "Nätter").replace(',', '\t');
    String semicolons = tabs.replace('\t', ';');
    List<byte[]> files = new ArrayList<>();
    files.add(("\uFEFF" + queue).getBytes(UTF_8));
    files.add(("\uFEFF" + tabs).getBytes(UTF_16LE));
    files.add(tabs.getBytes(UTF_16LE));
    files.add(semicolons.replace("\n", "\r\n").getBytes(WINDOWS_1252));
    files.add(queue.replace("\n", "\r").getBytes(UTF_8));
    files.add(("sep=\t\n" + tabs).getBytes(UTF_8));
    return files;
  }

  @ParameterizedTest
  @MethodSource
  void theHoldsQueueInManyForms(byte[] file) {
    Csv csv = Csv.read(file, Csv.settings(Csv.FALUN));

    assertThat(csv.report().layout()).contains(Layout.KOHA_HOLDS_QUEUE);
    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows())
        .extracting(row -> ((HoldCopyRow) row).item().value())
        .containsExactly("00030", "00031");
    assertThat(csv.copy().text().title()).startsWith("Nätter");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", ",", "|"})
  void kohas_transfers_with_its_databases_empty_values(String delimiter) {
    String report =
        "itemnumber;daterequested;datesent;frombranch;datearrived;datecancelled;tobranch;reason\n"
            + "1001;2026-11-23 08:00:00;\\N;FAL;NULL;\\N;MOR;Reserve\n"
            + "1002;2026-11-23;;FAL;0000-00-00 00:00:00;;MOR;\n";

    Csv csv = Csv.read(report.replace(";", delimiter));

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows()).hasSize(2);
  }
}
