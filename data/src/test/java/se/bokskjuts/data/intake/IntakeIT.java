package se.bokskjuts.data.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.csv.FileKind;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.csv.RowFaultCode;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.db.TestDatabase;
import se.bokskjuts.data.generate.DayGenerator;
import se.bokskjuts.data.generate.GenerateSettings;
import se.bokskjuts.data.generate.SyntheticDay;
import se.bokskjuts.data.store.DateSpan;
import se.bokskjuts.data.store.DemandStore;
import se.bokskjuts.data.store.ImportStore;
import se.bokskjuts.data.store.StartingData;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.store.VanStore;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.UnitId;

/** Files taken in by the real database: wholly, or not at all. */
class IntakeIT {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final UnitId MORA = UnitId.of("mora-bibliotek");
  private static final String TWO_TRANSFERS =
      "streckkod;från;till\n00123;falu-stadsbibliotek;mora-bibliotek\n00124;MOR;FAL\n";
  private static final DalarnaBase BASE = DalarnaBase.load();
  private final Database database = TestDatabase.create();
  private final Intake intake = new Intake(database);

  @BeforeEach
  void dalarna() {
    new StartingData(database).fill(BASE);
  }

  private IntakeSettings usual() {
    return IntakeSettings.of(TUESDAY, "anna");
  }

  private IntakeReport receive(String text) {
    return receive(text, usual());
  }

  private IntakeReport receive(String text, IntakeSettings settings) {
    return intake.receive("fil.csv", text.getBytes(UTF_8), settings);
  }

  private List<Transfer> transfers() {
    return new DemandStore(database).list(TUESDAY, ServiceCalendar.swedish()).transfers();
  }

  private int imports() {
    return new ImportStore(database).list(100).size();
  }

  @Test
  void a_good_file_is_stored_whole() {
    IntakeReport report = receive(TWO_TRANSFERS);

    assertThat(report.isGood()).isTrue();
    assertThat(report.rowsStored()).isEqualTo(2);
    assertThat(report.kind()).contains(FileKind.TRANSFERS);
    assertThat(transfers()).hasSize(2).extracting(Transfer::to).contains(MORA);
    assertThat(new ImportStore(database).get(report.importId().getAsLong()).rowsKept())
        .isEqualTo(2);
  }

  @Test
  void one_faulty_row_and_nothing_is_kept() {
    IntakeReport report = receive(TWO_TRANSFERS + "00125;nowhere;MOR\n");

    assertThat(report.isGood()).isFalse();
    assertThat(report.rowsStored()).isZero();
    assertThat(report.counts()).containsEntry(RowFaultCode.UNKNOWN_UNIT, 1L);
    assertThat(transfers()).isEmpty();
    assertThat(imports()).isZero();
  }

  @Test
  void good_rows_of_a_faulty_file_are_kept_when_asked() {
    IntakeReport report =
        receive(TWO_TRANSFERS + "00125;nowhere;MOR\n", usual().withKeepGood(true));

    assertThat(report.rowsStored()).isEqualTo(2);
    assertThat(report.faultCount()).isEqualTo(1);
    assertThat(transfers()).hasSize(2);
    assertThat(new ImportStore(database).list(1).get(0).report()).contains("UNKNOWN_UNIT");
  }

  @Test
  void a_dry_run_stores_nothing() {
    IntakeReport report = receive(TWO_TRANSFERS, usual().withDryRun(true));

    assertThat(report.rowsGood()).isEqualTo(2);
    assertThat(report.rowsStored()).isZero();
    assertThat(transfers()).isEmpty();
  }

  @Test
  void the_same_file_twice_changes_nothing() {
    receive(TWO_TRANSFERS);

    IntakeReport second = receive(TWO_TRANSFERS);

    assertThat(second.alreadyImported()).isTrue();
    assertThat(second.isGood()).isTrue();
    assertThat(second.rowsStored()).isZero();
    assertThat(transfers()).hasSize(2);
    assertThat(imports()).isEqualTo(1);
  }

  @Test
  void tomorrows_export_passes_over_what_waits_already() {
    receive(TWO_TRANSFERS);

    IntakeReport next = receive(TWO_TRANSFERS + "00125;FAL;IDR\n");

    assertThat(next.rowsStored()).isEqualTo(1);
    assertThat(next.rowsSkipped()).isEqualTo(2);
    assertThat(next.counts()).containsEntry(RowFaultCode.ALREADY_OPEN, 2L);
    assertThat(transfers()).hasSize(3);
  }

  @Test
  void an_item_on_its_way_cannot_go_elsewhere() {
    receive(TWO_TRANSFERS);

    IntakeReport report = receive("streckkod;från;till\n00123;FAL;IDR\n");

    assertThat(report.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo(RowFaultCode.CONFLICTS_WITH_OPEN);
              assertThat(fault.column()).isEqualTo("streckkod");
            });
    assertThat(transfers()).hasSize(2);
  }

  @Test
  void a_file_with_borrowers_is_refused_even_when_good_rows_are_asked_for() {
    String text =
        TWO_TRANSFERS.replace("till\n", "till;låntagare\n").replace("bibliotek\n", "x;y\n");

    IntakeReport report = receive(text, usual().withKeepGood(true));

    assertThat(report.refused()).isTrue();
    assertThat(report.counts()).containsKey(RowFaultCode.PATRON_COLUMN);
    assertThat(imports()).isZero();
    assertThat(transfers()).isEmpty();
  }

  @Test
  void a_borrower_on_the_last_line_refuses_all_lines_before() {
    StringBuilder text = new StringBuilder("streckkod;från;till;anteckning\n");
    for (int i = 0; i < 6_000; i++) {
      text.append(i).append(";FAL;MOR;\n");
    }
    text.append("x;FAL;MOR;850709-9805\n");

    IntakeReport report = receive(text.toString(), usual().withKeepGood(true));

    assertThat(report.refused()).isTrue();
    assertThat(transfers()).isEmpty();
    assertThat(report.toString()).doesNotContain("9805");
  }

  @Test
  void holds_come_with_their_copies_wherever_these_stand_in_the_file() {
    IntakeReport report =
        receive(
            "reservation;till;streckkod;finns på;titel\nr1;IDR;1;FAL;Å\nr2;IDR;2;FAL;Ä\nr1;IDR;3;MOR;Å\n");

    assertThat(report.rowsStored()).isEqualTo(3);
    assertThat(new DemandStore(database).list(TUESDAY, ServiceCalendar.swedish()).holds())
        .hasSize(2)
        .satisfiesOnlyOnce(hold -> assertThat(hold.copies()).hasSize(2));
  }

  @Test
  void a_closed_unit_is_told() {
    UnitStore units = new UnitStore(database);
    StoredUnit mora = units.get(MORA);
    units.save(
        new StoredUnit(
            mora.unit(),
            mora.codes(),
            mora.promisedWeekdays(),
            mora.sorting(),
            List.of(new DateSpan(TUESDAY, TUESDAY, "inventering")),
            mora.notes(),
            mora.active(),
            mora.rowVersion()));

    IntakeReport report = receive("streckkod;från;till\n00123;FAL;MOR\n");

    assertThat(report.counts()).containsEntry(RowFaultCode.CLOSED_UNIT, 1L);
    assertThat(report.rowsStored()).isEqualTo(1);
  }

  @Test
  void units_and_vans_are_taken_in_and_then_known() {
    receive("id;kod;namn;typ;kommun;lat;lon\nny-enhet;NYA CPL;Nya Ön;filial;Mora;61,0;14,5\n");
    receive(
        "bil;startar;pass från;pass till;plats lådor;last kg;betjänar\nbil-9;NYA;06:30;16:30;9;90;MOR IDR\n");

    IntakeReport demand = receive("itemnumber,frombranch,tobranch,reason\n7,CPL,MOR,Reserve\n");

    assertThat(demand.layout()).contains(Layout.KOHA_TRANSFERS);
    assertThat(demand.isGood()).isTrue();
    assertThat(new VanStore(database).list()).hasSize(10);
  }

  @Test
  void the_sample_day_is_taken_in_and_marked_as_synthetic() {
    SyntheticDay day =
        new DayGenerator(BASE, ServiceCalendar.swedish())
            .generate(GenerateSettings.of(TUESDAY, 1_200, 1));

    for (Map.Entry<String, String> file : day.toCsvFiles().entrySet()) {
      IntakeReport report = intake.receive(file.getKey(), file.getValue().getBytes(UTF_8), usual());
      assertThat(report.faults()).as(file.getKey()).isEmpty();
    }

    assertThat(new DemandStore(database).count(TUESDAY)).isEqualTo(1_200);
    assertThat(new DemandStore(database).isSynthetic(TUESDAY)).isTrue();
    assertThat(new UnitStore(database).list()).hasSize(58);
    assertThat(new VanStore(database).list()).hasSize(9);
  }

  @Test
  void eight_at_once_take_in_the_same_file_once() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    List<Callable<IntakeReport>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      work.add(() -> receive(TWO_TRANSFERS));
    }

    List<Future<IntakeReport>> reports = people.invokeAll(work);
    people.shutdown();

    long stored = 0;
    for (Future<IntakeReport> report : reports) {
      stored += report.get().rowsStored();
    }
    assertThat(stored).isEqualTo(2);
    assertThat(transfers()).hasSize(2);
    assertThat(imports()).isEqualTo(1);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void a_hundred_thousand_lines_are_stored_as_one() throws IOException {
    SyntheticDay day =
        new DayGenerator(BASE, ServiceCalendar.swedish())
            .generate(GenerateSettings.of(TUESDAY, 112_000, 1));
    String text = day.toCsvFiles().get("forflyttningar-2026-11-24-syntetisk.csv");
    byte[] bytes = text.getBytes(UTF_8);

    IntakeReport report = intake.receive("stor.csv", new ByteArrayInputStream(bytes), usual());

    assertThat(day.transfers()).hasSizeGreaterThan(100_000);
    assertThat(report.rowsStored()).isEqualTo(day.transfers().size());
    assertThat(new DemandStore(database).count(TUESDAY)).isEqualTo(day.transfers().size());
  }
}
