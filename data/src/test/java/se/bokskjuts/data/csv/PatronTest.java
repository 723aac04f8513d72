package se.bokskjuts.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.data.csv.Csv.TRANSFERS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that identifies a borrower passes, and no such value is echoed. The numbers are made up;
 * their check digits are right.
 */
class PatronTest {
  private static final String WITH_HYPHEN = "850709-9805";
  private static final String TWELVE = "198507099805";
  private static final String TEN = "8507099805";

  private static void assertRefused(Csv csv, RowFaultCode code, String secret) {
    assertThat(csv.report().refused()).isTrue();
    assertThat(csv.faults()).contains(code);
    assertThat(csv.report().log().listFaults())
        .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain(secret));
    assertThat(csv.report().log().listWarnings().toString()).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patron",
        "Patron name",
        "Låntagare",
        "LÅNTAGAR-ID",
        "lånekort",
        "Kortnummer",
        "card number",
        "cardnumber",
        "borrowernumber",
        "hold_patron_id",
        "namn",
        "Name",
        "Efternamn",
        "personnummer",
        "Personnr",
        "pnr",
        "Födelsedatum",
        "Telefon",
        "Mobil",
        "E-post",
        "e-mail",
        "adress",
        "On hold for",
        "Aviseringskod"
      })
  void a_column_with_a_borrowers_heading_refuses_the_file(String heading) {
    Csv csv = Csv.readTransfer(heading, "Kim Exempel");

    assertRefused(csv, RowFaultCode.PATRON_COLUMN, "Exempel");
    assertThat(csv.rows()).isEmpty();
    assertThat(csv.fault().column()).isEqualTo(heading);
  }

  @Test
  void a_name_is_a_places_in_a_file_of_units() {
    Csv csv = Csv.read("id;namn;typ;kommun;lat;lon\nny;Ny;filial;Falun;60;15\n");

    assertThat(csv.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"titel", "hylla", "note", "anteckning"})
  void one_personal_identity_number_with_its_hyphen_refuses_the_file(String heading) {
    Csv csv = Csv.readTransfer(heading, "ring " + WITH_HYPHEN + " först");

    assertRefused(csv, RowFaultCode.PATRON_IDENTITY_NUMBER, "9805");
  }

  @Test
  void one_in_the_barcode_column_does_too() {
    assertRefused(
        Csv.read(TRANSFERS + WITH_HYPHEN + ";FAL;MOR\n"),
        RowFaultCode.PATRON_IDENTITY_NUMBER,
        "9805");
    assertRefused(
        Csv.read(TRANSFERS + "19" + WITH_HYPHEN + ";FAL;MOR\n"),
        RowFaultCode.PATRON_IDENTITY_NUMBER,
        "9805");
    assertRefused(
        Csv.read(TRANSFERS + TWELVE + ";FAL;MOR\n"), RowFaultCode.PATRON_IDENTITY_NUMBER, "9805");
  }

  @Test
  void a_coordination_number_is_one_too() {
    // Day 61 is day 1 of a coordination number.
    assertRefused(
        Csv.readTransfer("note", "701063-2391"), RowFaultCode.PATRON_IDENTITY_NUMBER, "2391");
  }

  @Test
  void a_barcode_column_with_every_fifth_like_one_is_refused() {
    assertRefused(
        Csv.read(TRANSFERS + TEN + ";FAL;MOR\n8001010001;FAL;MOR\n1;FAL;MOR\n"),
        RowFaultCode.PATRON_IDENTITY_NUMBER,
        "9805");
  }

  @Test
  void a_barcode_that_looks_like_one_by_chance_does_no_harm() {
    StringBuilder text = new StringBuilder(TRANSFERS).append(TEN).append(";FAL;MOR\n");
    for (int i = 0; i < 20; i++) {
      text.append("30012000").append(10 + i).append(";FAL;MOR\n");
    }

    Csv csv = Csv.read(text.toString());

    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows()).hasSize(21);
  }

  @Test
  void a_wrong_check_digit_or_an_organisation_number_is_none() {
    assertThat(Csv.readTransfer("note", "850709-9806").faults()).isEmpty();
    assertThat(Csv.readTransfer("note", "212000-2239").faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kim.exempel@example.se", "070-174 06 05", "+46701740605", "023-830 00"})
  void an_address_or_telephone_number_in_free_text_refuses_the_file(String value) {
    assertRefused(
        Csv.readTransfer("anteckning", "meddela " + value),
        value.contains("@") ? RowFaultCode.PATRON_EMAIL : RowFaultCode.PATRON_PHONE,
        value);
  }

  @Test
  void a_barcode_with_the_digits_of_a_telephone_number_does_no_harm() {
    assertThat(Csv.read(TRANSFERS + "0701740605;FAL;MOR\n").faults()).isEmpty();
  }

  @Test
  void kohas_holds_queue_with_its_patron_column_is_refused_with_advice() {
    Csv csv =
        Csv.read(
            "Title,Collection,Item type,Call number,Copy number,Enumeration,Barcode,Patron,Send"
                + " to,Date,Notes\nNattens väg,,BK,Hc,,,Only item: 0001,\"Exempel, Kim\",Mora"
                + " bibliotek,2026-11-23,\n");

    assertRefused(csv, RowFaultCode.PATRON_COLUMN, "Exempel");
    assertThat(csv.fault().column()).isEqualTo("Patron");
    assertThat(csv.fault().text()).contains("In Koha: hide the column");
  }
}
