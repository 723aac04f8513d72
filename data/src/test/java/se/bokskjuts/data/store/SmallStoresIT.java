package se.bokskjuts.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;
import static se.bokskjuts.data.store.Fixtures.FALUN;
import static se.bokskjuts.data.store.Fixtures.IDRE;
import static se.bokskjuts.data.store.Fixtures.MORA;
import static se.bokskjuts.data.store.Fixtures.TUESDAY;
import static se.bokskjuts.data.store.Fixtures.aCopy;
import static se.bokskjuts.data.store.Fixtures.aReturn;
import static se.bokskjuts.data.store.Fixtures.anImport;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.csv.FileKind;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.csv.VanRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.BrokenRuleException;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

class SmallStoresIT {
  private Database database;

  @BeforeEach
  void dalarna() {
    database = Fixtures.dalarna();
  }

  @Test
  void units_come_back_as_they_were_read() {
    DalarnaBase base = DalarnaBase.load();

    Map<UnitId, StoredUnit> stored = new UnitStore(database).byId();

    for (UnitRow row : base.listUnits()) {
      StoredUnit unit = stored.get(row.unit().id());
      assertThat(unit.unit()).isEqualTo(row.unit());
      assertThat(unit.codes()).isEqualTo(row.codes());
      assertThat(unit.promisedWeekdays()).isEqualTo(row.promisedWeekdays());
      assertThat(unit.sorting()).isEqualTo(row.sorting());
      assertThat(unit.notes().fromMemory()).isEqualTo(row.fromMemory());
    }
  }

  @Test
  void units_are_sorted_as_swedish_sorts_them() {
    assertThat(new UnitStore(database).list())
        .extracting(unit -> unit.unit().municipality())
        .startsWith("Avesta")
        .endsWith("Älvdalen");
  }

  @Test
  void a_file_of_units_leaves_closures_and_key_notes_as_they_are() {
    UnitStore units = new UnitStore(database);
    StoredUnit mora = units.get(MORA);
    DateSpan closed = new DateSpan(TUESDAY, TUESDAY, "inventering");
    units.save(
        new StoredUnit(
            mora.unit(),
            mora.codes(),
            mora.promisedWeekdays(),
            mora.sorting(),
            List.of(closed),
            new UnitNotes("", "Lastkaj på baksidan", "", false, mora.notes().emptyBoxesGoal()),
            true,
            mora.rowVersion()));

    units.putRows(DalarnaBase.load().listUnits());

    assertThat(units.get(MORA).closures()).containsExactly(closed);
    assertThat(units.get(MORA).notes().keyNote()).isEqualTo("Lastkaj på baksidan");
  }

  @Test
  void a_unit_changed_by_somebody_else_is_not_overwritten() {
    UnitStore units = new UnitStore(database);
    StoredUnit mora = units.get(MORA);
    units.save(mora);

    assertThatThrownBy(() -> units.save(mora)).isInstanceOf(StaleVersionException.class);
  }

  @Test
  void vans_come_back_as_they_were_read_and_run_on_weekdays() {
    VanStore vans = new VanStore(database);

    vans.putRows(
        DalarnaBase.load().listVans().stream().map(van -> new VanRow(1, van)).toList(), "fil");

    assertThat(vans.list())
        .extracting(stored -> stored.van().id())
        .containsExactlyInAnyOrderElementsOf(
            DalarnaBase.load().listVans().stream().map(van -> van.id()).toList());
    StoredVan first = vans.list().get(0);
    assertThat(first.runs(TUESDAY)).isTrue();
    assertThat(first.runs(TUESDAY.with(DayOfWeek.SATURDAY))).isFalse();
    StoredVan away =
        new StoredVan(
            first.van(),
            first.name(),
            first.weekdays(),
            List.of(new DateSpan(TUESDAY, TUESDAY, "verkstad")),
            first.source(),
            true,
            first.rowVersion());
    assertThat(vans.save(away).runs(TUESDAY)).isFalse();
    assertThatThrownBy(() -> vans.save(away)).isInstanceOf(StaleVersionException.class);
  }

  @Test
  void settings_have_sources_and_what_was_decided_is_kept() {
    SettingsStore settings = new SettingsStore(database);
    Setting perBox =
        settings.list().stream().filter(s -> s.name().equals("perBox")).findFirst().orElseThrow();
    assertThat(perBox.source()).isNotBlank();
    Setting dearer =
        new Setting(
            "perBox",
            new BigDecimal("20.5"),
            perBox.measure(),
            "möte",
            TUESDAY,
            perBox.rowVersion());

    settings.save(dearer);
    new StartingData(database).fill(DalarnaBase.load());

    assertThat(settings.getDaySettings().rates().perBox()).isEqualByComparingTo("20.5");
    assertThatThrownBy(() -> settings.save(dearer)).isInstanceOf(StaleVersionException.class);
  }

  @Test
  void a_squeeze_day_may_be_set_off_by_hand() {
    SettingsStore settings = new SettingsStore(database);
    assertThat(settings.getCalendar().isServiceDay(TUESDAY)).isTrue();

    settings.putException(TUESDAY, false, "klämdag");

    assertThat(settings.getCalendar().isServiceDay(TUESDAY)).isFalse();
  }

  @Test
  void a_matrix_is_asked_once_for_the_same_places_and_network() {
    MatrixStore matrices = new MatrixStore(database);
    List<Unit> units = new UnitStore(database).list().stream().map(StoredUnit::unit).toList();
    TravelMatrix asked = matrices.getOrAsk("n1", units, () -> Fixtures.evenRoads(units));

    TravelMatrix again = matrices.getOrAsk("n1", units, () -> fail("asked twice"));

    assertThat(again).isEqualTo(asked);
    assertThat(matrices.find("n2", units)).isEmpty();
    assertThat(matrices.find("n1", units.subList(0, 5))).isEmpty();
  }

  @Test
  void the_same_file_is_known_again() {
    anImport(database, "innehåll");

    ImportStore imports = new ImportStore(database);
    String hash = ImportStore.contentHash("innehåll".getBytes());
    assertThat(imports.find(FileKind.TRANSFERS, hash, Optional.empty())).isPresent();
    assertThat(imports.find(FileKind.HOLDS, hash, Optional.empty())).isEmpty();
    assertThat(imports.find(FileKind.TRANSFERS, hash, Optional.of(TUESDAY))).isEmpty();
    assertThat(imports.list(10)).hasSize(1);
  }

  @Test
  void a_column_mapping_is_remembered_by_its_headings() {
    ImportStore imports = new ImportStore(database);
    List<String> headings = List.of("Streckkod", "Från", "Till");

    imports.putMapping(FileKind.TRANSFERS, headings, Map.of("Streckkod", "barcode"));

    assertThat(imports.listMappings())
        .containsExactly(
            new ColumnMapping(FileKind.TRANSFERS, headings, Map.of("Streckkod", "barcode")));
  }

  @Test
  void open_items_and_holds_are_known_before_they_are_stored_again() {
    DemandStore demand = new DemandStore(database);
    long file = anImport(database, "a");
    demand.addTransfers(file, List.of(aReturn("0030", MORA, FALUN, TUESDAY)));
    demand.addHolds(file, List.of(aCopy("r1", IDRE, "0031", MORA, TUESDAY)));

    assertThat(demand.openItems()).isEqualTo(Map.of(ItemId.of("0030"), FALUN));
    assertThat(demand.openHolds()).isEqualTo(Map.of(HoldId.of("r1"), IDRE));
    assertThat(demand.count(TUESDAY)).isEqualTo(2);
    assertThat(demand.count(TUESDAY.minusDays(1))).isZero();
    assertThat(demand.isSynthetic(TUESDAY)).isTrue();
  }

  @Test
  void a_file_with_one_bad_row_leaves_nothing_behind() {
    DemandStore demand = new DemandStore(database);
    long file = anImport(database, "a");

    assertThatThrownBy(
            () ->
                demand.addTransfers(
                    file,
                    List.of(
                        aReturn("0030", MORA, FALUN, TUESDAY),
                        aReturn("0030", MORA, IDRE, TUESDAY))))
        .isInstanceOfSatisfying(
            BrokenRuleException.class,
            e -> assertThat(e.constraint()).isEqualTo("transfer_item_in_one_place"));

    assertThat(demand.count(TUESDAY)).isZero();
  }

  @Test
  void a_jobs_progress_is_read_from_where_one_left_off() {
    JobStore jobs = new JobStore(database);
    PlanJob job =
        jobs.add(UUID.randomUUID(), TUESDAY, Map.of("seconds", "30"), Optional.empty(), "anna");
    jobs.begin(job.id());
    jobs.addProgress(job.id(), Duration.ofMillis(10), "construct", 1, Fixtures.COST);
    jobs.addProgress(job.id(), Duration.ofMillis(20), "search", 2, Fixtures.COST);

    assertThat(jobs.listProgress(job.id(), 1))
        .extracting(JobProgress::seq, JobProgress::phase)
        .containsExactly(tuple(2, "search"));
    assertThat(jobs.listProgress(job.id(), 0).get(0).cost()).isEqualTo(Fixtures.COST);
  }

  @Test
  void a_job_begun_again_forgets_what_the_dead_process_reported() {
    JobStore jobs = new JobStore(database);
    PlanJob job = jobs.add(UUID.randomUUID(), TUESDAY, Map.of(), Optional.empty(), "anna");
    jobs.begin(job.id());
    jobs.addProgress(job.id(), Duration.ZERO, "search", 1, Fixtures.COST);

    boolean begun = jobs.begin(job.id());

    assertThat(begun).isTrue();
    assertThat(jobs.get(job.id()).attempts()).isEqualTo(2);
    assertThat(jobs.listProgress(job.id(), 0)).isEmpty();
  }

  @Test
  void a_queued_job_is_cancelled_and_a_running_one_asked_to_stop() {
    JobStore jobs = new JobStore(database);
    PlanJob queued = jobs.add(UUID.randomUUID(), TUESDAY, Map.of(), Optional.empty(), "anna");
    PlanJob running = jobs.add(UUID.randomUUID(), TUESDAY, Map.of(), Optional.empty(), "anna");
    jobs.begin(running.id());

    jobs.askStop(queued.id());
    jobs.askStop(running.id());

    assertThat(jobs.get(queued.id()).state()).isEqualTo(JobState.CANCELLED);
    assertThat(jobs.begin(queued.id())).isFalse();
    assertThat(jobs.isStopAsked(running.id())).isTrue();
    assertThat(jobs.listLive()).extracting(PlanJob::id).containsExactly(running.id());
    jobs.fail(running.id(), Map.of("code", "NO_ROAD"));
    assertThat(jobs.get(running.id()).problem()).containsEntry("code", "NO_ROAD");
    assertThat(jobs.askStop(running.id())).isFalse();
  }

  @Test
  void the_audit_log_tells_what_happened_to_a_thing() {
    AuditStore audit = new AuditStore(database);
    audit.add("anna", "unit.changed", "unit", "mora", Map.of("dock", "false → true"));
    audit.add("bo", "plan.published", "plan", "1", Map.of());

    assertThat(audit.listOf("unit", "mora", 10))
        .singleElement()
        .satisfies(entry -> assertThat(entry.detail()).containsEntry("dock", "false → true"));
    List<AuditEntry> newest = audit.list(1);
    assertThat(newest).extracting(AuditEntry::actor).containsExactly("bo");
    assertThat(audit.list(newest.get(0).id(), 10))
        .extracting(AuditEntry::actor)
        .containsExactly("anna");
  }
}
