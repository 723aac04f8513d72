package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.arrayAgg;
import static se.bokskjuts.data.jooq.Tables.SORT_POINT;
import static se.bokskjuts.data.jooq.Tables.UNIT;
import static se.bokskjuts.data.jooq.Tables.UNIT_CLOSURE;
import static se.bokskjuts.data.jooq.Tables.UNIT_CODE;
import static se.bokskjuts.data.jooq.Tables.UNIT_PROMISE;
import static se.bokskjuts.data.jooq.Tables.UNIT_VISIT;
import static se.bokskjuts.data.jooq.Tables.UNIT_WINDOW;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.UnitRecord;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;

/** The served places and their settings. */
public final class UnitStore {
  private final Database database;
  private final DSLContext sql;

  public UnitStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** All, the inactive too, by municipality and name as Swedish sorts them. */
  public List<StoredUnit> list() {
    List<UnitRecord> rows =
        sql.selectFrom(UNIT)
            .orderBy(UNIT.MUNICIPALITY.collate("sv-x-icu"), UNIT.NAME.collate("sv-x-icu"), UNIT.ID)
            .fetch();
    Map<String, List<TimeWindow>> windows = windows();
    Map<String, List<String>> codes =
        sql.selectFrom(UNIT_CODE)
            .orderBy(UNIT_CODE.PLACE)
            .fetchGroups(UNIT_CODE.UNIT_ID, UNIT_CODE.CODE);
    Map<String, List<Short>> promises =
        sql.selectFrom(UNIT_PROMISE).fetchGroups(UNIT_PROMISE.UNIT_ID, UNIT_PROMISE.WEEKDAY);
    Map<String, List<DateSpan>> closures = closures();
    Map<String, SortPoint> sorting = sorting();
    return rows.stream()
        .map(
            row ->
                new StoredUnit(
                    unit(row, windows.getOrDefault(row.getId(), List.of())),
                    codes.getOrDefault(row.getId(), List.of()),
                    Weekdays.read(promises.getOrDefault(row.getId(), List.of())),
                    Optional.ofNullable(sorting.get(row.getId())),
                    closures.getOrDefault(row.getId(), List.of()),
                    notes(row),
                    row.getActive(),
                    row.getRowVersion()))
        .toList();
  }

  public Optional<StoredUnit> find(UnitId id) {
    return list().stream().filter(u -> u.unit().id().equals(id)).findFirst();
  }

  public StoredUnit get(UnitId id) {
    return find(id).orElseThrow(() -> new NotStoredException("unit", id));
  }

  private Map<String, List<TimeWindow>> windows() {
    return sql.selectFrom(UNIT_WINDOW)
        .orderBy(UNIT_WINDOW.FROM_TIME)
        .fetchGroups(
            UNIT_WINDOW.UNIT_ID, row -> new TimeWindow(row.getFromTime(), row.getToTime()));
  }

  private Map<String, List<DateSpan>> closures() {
    return sql.selectFrom(UNIT_CLOSURE)
        .orderBy(UNIT_CLOSURE.FROM_DATE)
        .fetchGroups(
            UNIT_CLOSURE.UNIT_ID,
            row -> new DateSpan(row.getFromDate(), row.getToDate(), row.getReason()));
  }

  private Map<String, SortPoint> sorting() {
    return sql.selectFrom(SORT_POINT)
        .fetchMap(
            SORT_POINT.UNIT_ID,
            row ->
                new SortPoint(
                    UnitId.of(row.getUnitId()),
                    row.getOpens(),
                    row.getCloses(),
                    row.getSecondsPerItem()));
  }

  private static Unit unit(UnitRecord row, List<TimeWindow> windows) {
    return new Unit(
        UnitId.of(row.getId()),
        row.getName(),
        row.getMunicipality(),
        UnitKind.valueOf(row.getKind()),
        row.getLat(),
        row.getLon(),
        windows,
        row.getServiceSeconds(),
        row.getSecondsPerBox(),
        Nulls.toOptional(row.getMaxBoxesIn()),
        Nulls.toOptional(row.getEmptyBoxes()),
        row.getDock(),
        false,
        0);
  }

  private static UnitNotes notes(UnitRecord row) {
    return new UnitNotes(
        row.getAddress(),
        row.getKeyNote(),
        row.getSource(),
        row.getFromMemory(),
        Nulls.toOptional(row.getEmptyBoxesGoal()));
  }

  /**
   * Stores what a file says of units: new ones as they are; of known ones all that the file has,
   * and closures and notes for the driver stay.
   */
  public void putRows(List<UnitRow> rows) {
    database.inTransaction(
        () -> {
          Map<UnitId, StoredUnit> known = new HashMap<>();
          list().forEach(unit -> known.put(unit.unit().id(), unit));
          for (UnitRow row : rows) {
            write(ofRow(row, Optional.ofNullable(known.get(row.unit().id()))));
          }
        });
  }

  private static StoredUnit ofRow(UnitRow row, Optional<StoredUnit> known) {
    UnitNotes fresh =
        new UnitNotes("", "", row.source(), row.fromMemory(), row.unit().emptyBoxes());
    UnitNotes notes =
        known
            .map(StoredUnit::notes)
            .map(
                n ->
                    new UnitNotes(
                        n.address(),
                        n.keyNote(),
                        row.source(),
                        row.fromMemory(),
                        n.emptyBoxesGoal()))
            .orElse(fresh);
    return new StoredUnit(
        row.unit(),
        row.codes(),
        row.promisedWeekdays(),
        row.sorting(),
        known.map(StoredUnit::closures).orElse(List.of()),
        notes,
        known.map(StoredUnit::active).orElse(true),
        known.map(StoredUnit::rowVersion).orElse(0));
  }

  /**
   * Stores a changed unit, or a new one with version 0. Throws {@link StaleVersionException} when
   * somebody else changed it since.
   */
  public StoredUnit save(StoredUnit unit) {
    return database.inTransaction(
        () -> {
          Integer stored =
              sql.select(UNIT.ROW_VERSION)
                  .from(UNIT)
                  .where(UNIT.ID.eq(unit.unit().id().value()))
                  .forUpdate()
                  .fetchOne(UNIT.ROW_VERSION);
          int actual = stored == null ? 0 : stored;
          if (actual != unit.rowVersion()) {
            throw new StaleVersionException("unit " + unit.unit().id(), unit.rowVersion(), actual);
          }
          write(unit);
          return get(unit.unit().id());
        });
  }

  private void write(StoredUnit stored) {
    UnitRecord row = new UnitRecord();
    fill(row, stored);
    row.setRowVersion(stored.rowVersion() + 1);
    sql.insertInto(UNIT).set(row).onConflict(UNIT.ID).doUpdate().set(row).execute();
    writeParts(row.getId(), stored);
  }

  private static void fill(UnitRecord row, StoredUnit stored) {
    Unit unit = stored.unit();
    row.setId(unit.id().value());
    row.setName(unit.name());
    row.setMunicipality(unit.municipality().isEmpty() ? "-" : unit.municipality());
    row.setKind(unit.kind().name());
    row.setLat(unit.lat());
    row.setLon(unit.lon());
    row.setServiceSeconds(unit.serviceSeconds());
    row.setSecondsPerBox(unit.secondsPerBox());
    row.setMaxBoxesIn(Nulls.ofOptional(unit.maxBoxesIn()));
    row.setEmptyBoxes(Nulls.ofOptional(unit.emptyBoxes()));
    row.setDock(unit.dock());
    row.setAddress(stored.notes().address());
    row.setKeyNote(stored.notes().keyNote());
    row.setSource(stored.notes().source());
    row.setFromMemory(stored.notes().fromMemory());
    row.setEmptyBoxesGoal(Nulls.ofOptional(stored.notes().emptyBoxesGoal()));
    row.setActive(stored.active());
  }

  private void writeParts(String id, StoredUnit stored) {
    sql.deleteFrom(UNIT_WINDOW).where(UNIT_WINDOW.UNIT_ID.eq(id)).execute();
    for (TimeWindow window : stored.unit().windows()) {
      sql.insertInto(UNIT_WINDOW).values(id, window.from(), window.to()).execute();
    }
    sql.deleteFrom(UNIT_CODE).where(UNIT_CODE.UNIT_ID.eq(id)).execute();
    for (int i = 0; i < stored.codes().size(); i++) {
      sql.insertInto(UNIT_CODE).values(stored.codes().get(i), id, i + 1).execute();
    }
    sql.deleteFrom(UNIT_PROMISE).where(UNIT_PROMISE.UNIT_ID.eq(id)).execute();
    for (DayOfWeek day : stored.promisedWeekdays()) {
      sql.insertInto(UNIT_PROMISE).values(id, (short) day.getValue()).execute();
    }
    writeClosures(id, stored.closures());
    sql.deleteFrom(SORT_POINT).where(SORT_POINT.UNIT_ID.eq(id)).execute();
    stored
        .sorting()
        .ifPresent(
            s ->
                sql.insertInto(SORT_POINT)
                    .values(id, s.opens(), s.closes(), s.secondsPerItem())
                    .execute());
  }

  private void writeClosures(String id, List<DateSpan> closures) {
    sql.deleteFrom(UNIT_CLOSURE).where(UNIT_CLOSURE.UNIT_ID.eq(id)).execute();
    for (DateSpan closure : closures) {
      sql.insertInto(UNIT_CLOSURE)
          .set(UNIT_CLOSURE.UNIT_ID, id)
          .set(UNIT_CLOSURE.FROM_DATE, closure.from())
          .set(UNIT_CLOSURE.TO_DATE, closure.to())
          .set(UNIT_CLOSURE.REASON, closure.reason())
          .execute();
    }
  }

  /** Promised visits in a row that each unit missed on finished days before the date. */
  public Map<UnitId, Integer> missedDays(LocalDate date) {
    Map<String, Boolean[]> latestFirst =
        sql.select(
                UNIT_VISIT.UNIT_ID,
                arrayAgg(UNIT_VISIT.VISITED).orderBy(UNIT_VISIT.SERVICE_DATE.desc()).as("visits"))
            .from(UNIT_VISIT)
            .where(UNIT_VISIT.SERVICE_DATE.lt(date))
            .groupBy(UNIT_VISIT.UNIT_ID)
            .fetchMap(row -> row.value1(), row -> row.value2());
    Map<UnitId, Integer> missed = new HashMap<>();
    latestFirst.forEach((unit, visits) -> missed.put(UnitId.of(unit), leadingMisses(visits)));
    return missed;
  }

  private static int leadingMisses(Boolean[] visits) {
    int missed = 0;
    while (missed < visits.length && !visits[missed]) {
      missed++;
    }
    return missed;
  }

  /** Units by id, for callers that look up many. */
  public Map<UnitId, StoredUnit> byId() {
    return list().stream().collect(Collectors.toMap(u -> u.unit().id(), u -> u));
  }
}
