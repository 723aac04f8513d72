package se.bokskjuts.data.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.data.csv.Csv.FALUN;
import static se.bokskjuts.data.csv.Csv.MORA;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/** Koha's exports, with Koha's branch codes found among the units' codes. */
class KohaTest {
  private static final String REPORT =
      """
      itemnumber,daterequested,datesent,frombranch,datearrived,datecancelled,tobranch,comments,reason
      1001,"2026-11-23 08:00:00","2026-11-23 09:00:00",FAL,,,MOR,,ReturnToHome
      1002,2026-11-23 08:00:00,NULL,FAL,NULL,NULL,IDR,,Reserve
      1003,2026-11-20 08:00:00,2026-11-20 08:00:00,FAL,2026-11-23 10:00:00,,MOR,,Manual
      1004,2026-11-20 08:00:00,,FAL,,2026-11-20 10:00:00,MOR,,Manual
      1005,2026-11-21 08:00:00,,LUD,,,MOR,,RotatingCollection
      """;
  private static final String QUEUE =
      """
      Title,Collection,Item type,Call number,Copy number,Enumeration,Barcode,Send to,Date,Notes
      Nattens väg,,BK,Hc/ABC,,,Only item: 00030,Mora bibliotek,2026-11-23,
      Älvens resa,,BK,Hc/DEF,,,00031 or any available,MOR,2026-11-22,
      """;

  @Test
  void the_transfers_report_is_known_by_its_headings() {
    Csv csv = Csv.read(REPORT);

    assertThat(csv.report().layout()).contains(Layout.KOHA_TRANSFERS);
    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows()).hasSize(3);
    assertThat(csv.report().rowsSkipped()).isEqualTo(2);
    assertThat(csv.transfer().from()).isEqualTo(FALUN);
    assertThat(csv.transfer().item()).isEqualTo(ItemId.of("1001"));
  }

  @Test
  void kohas_reasons_become_our_kinds() {
    List<TransferKind> kinds =
        Csv.read(REPORT).rows().stream().map(row -> ((TransferRow) row).kind()).toList();

    assertThat(kinds)
        .containsExactly(TransferKind.RETURN, TransferKind.HOLD, TransferKind.ROTATION);
  }

  @Test
  void a_request_of_a_saturday_waits_from_monday() {
    Csv csv = Csv.read(REPORT);

    assertThat(csv.warnings()).containsExactly(RowFaultCode.DATE_MOVED);
    assertThat(((TransferRow) csv.rows().get(2)).readySince())
        .isEqualTo(LocalDate.of(2026, 11, 23));
  }

  @Test
  void a_report_joined_with_the_items_barcodes_uses_them() {
    Csv csv = Csv.read("barcode;frombranch;tobranch;datesent;reason\n00077;FAL;MOR;;Reserve\n");

    assertThat(csv.report().layout()).contains(Layout.KOHA_TRANSFERS);
    assertThat(csv.transfer().item()).isEqualTo(ItemId.of("00077"));
  }

  @Test
  void an_unknown_branch_or_reason_is_a_fault() {
    Csv csv = Csv.read("itemnumber,frombranch,tobranch,reason\n1,CPL,MOR,Because\n");

    assertThat(csv.faults()).containsExactly(RowFaultCode.UNKNOWN_UNIT, RowFaultCode.UNKNOWN_KIND);
  }

  @Test
  void the_holds_queue_names_its_item_in_two_ways() {
    Csv csv = Csv.read(QUEUE.getBytes(UTF_8), Csv.settings(FALUN));

    assertThat(csv.report().layout()).contains(Layout.KOHA_HOLDS_QUEUE);
    assertThat(csv.faults()).isEmpty();
    assertThat(csv.rows())
        .extracting(row -> ((HoldCopyRow) row).item().value())
        .containsExactly("00030", "00031");
    assertThat(csv.copy().hold()).isEqualTo(HoldId.of("koha-00030"));
    assertThat(csv.copy().at()).isEqualTo(FALUN);
    assertThat(csv.copy().to()).isEqualTo(MORA);
  }

  @Test
  void copies_said_to_stand_at_an_unknown_unit_are_a_fault() {
    Csv csv = Csv.read(QUEUE.getBytes(UTF_8), Csv.settings(UnitId.of("falu-stadsbibliotk")));

    assertThat(csv.faults()).containsOnly(RowFaultCode.UNKNOWN_UNIT);
    assertThat(csv.fault().hint()).isEqualTo("falu-stadsbibliotek");
  }

  @Test
  void a_queue_that_does_not_say_where_its_copies_stand_is_a_fault() {
    Csv csv = Csv.read(QUEUE);

    assertThat(csv.faults()).containsOnly(RowFaultCode.MISSING_VALUE);
    assertThat(csv.fault().name()).isEqualTo("at");
  }
}
