package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.VAN;
import static se.bokskjuts.data.jooq.Tables.VAN_ABSENCE;
import static se.bokskjuts.data.jooq.Tables.VAN_SERVES;
import static se.bokskjuts.data.jooq.Tables.VAN_WEEKDAY;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import se.bokskjuts.data.csv.VanRow;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.VanRecord;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** The vans and their settings. */
public final class VanStore {
  private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final Database database;
  private final DSLContext sql;

  public VanStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** All, the inactive too, in the order of their ids. */
  public List<StoredVan> list() {
    Map<String, List<String>> serves =
        sql.selectFrom(VAN_SERVES).fetchGroups(VAN_SERVES.VAN_ID, VAN_SERVES.UNIT_ID);
    Map<String, List<Short>> weekdays =
        sql.selectFrom(VAN_WEEKDAY).fetchGroups(VAN_WEEKDAY.VAN_ID, VAN_WEEKDAY.WEEKDAY);
    Map<String, List<DateSpan>> absences =
        sql.selectFrom(VAN_ABSENCE)
            .orderBy(VAN_ABSENCE.FROM_DATE)
            .fetchGroups(
                VAN_ABSENCE.VAN_ID,
                row -> new DateSpan(row.getFromDate(), row.getToDate(), row.getReason()));
    return sql.selectFrom(VAN).orderBy(VAN.ID).fetch().stream()
        .map(
            row ->
                new StoredVan(
                    van(row, serves.getOrDefault(row.getId(), List.of())),
                    row.getName(),
                    Weekdays.read(weekdays.getOrDefault(row.getId(), List.of())),
                    absences.getOrDefault(row.getId(), List.of()),
                    row.getSource(),
                    row.getActive(),
                    row.getRowVersion()))
        .toList();
  }

  public Optional<StoredVan> find(VanId id) {
    return list().stream().filter(v -> v.van().id().equals(id)).findFirst();
  }

  public StoredVan get(VanId id) {
    return find(id).orElseThrow(() -> new NotStoredException("van", id));
  }

  private static Van van(VanRecord row, List<String> serves) {
    Set<UnitId> units = new HashSet<>();
    serves.forEach(unit -> units.add(UnitId.of(unit)));
    return new Van(
        VanId.of(row.getId()),
        UnitId.of(row.getStartUnit()),
        UnitId.of(row.getEndUnit()),
        new TimeWindow(row.getShiftFrom(), row.getShiftTo()),
        row.getCapacityBoxes(),
        row.getCapacityGrams(),
        row.getLimited() ? Optional.of(units) : Optional.empty(),
        Nulls.toOptional(row.getRangeMetres()),
        Decimals.plain(row.getGramsCo2PerKm()),
        Decimals.plain(row.getFixed()),
        Decimals.plain(row.getPerHour()),
        Decimals.plain(row.getPerKm()),
        Nulls.toOptional(row.getMaxWorkSeconds()),
        row.getBreakSeconds());
  }

  /** Stores what a file says of vans; of known ones weekdays and absences stay. */
  public void putRows(List<VanRow> rows, String source) {
    database.inTransaction(
        () -> {
          Map<VanId, StoredVan> known = new HashMap<>();
          list().forEach(van -> known.put(van.van().id(), van));
          rows.forEach(row -> write(ofRow(row.van(), source, known)));
        });
  }

  private static StoredVan ofRow(Van van, String source, Map<VanId, StoredVan> known) {
    StoredVan old = known.get(van.id());
    return old == null
        ? new StoredVan(van, van.id().value(), MONDAY_TO_FRIDAY, List.of(), source, true, 0)
        : new StoredVan(
            van,
            old.name(),
            old.weekdays(),
            old.absences(),
            source,
            old.active(),
            old.rowVersion());
  }

  /**
   * Stores a changed van, or a new one with version 0. Throws {@link StaleVersionException} when
   * somebody else changed it since.
   */
  public StoredVan save(StoredVan van) {
    return database.inTransaction(
        () -> {
          Integer stored =
              sql.select(VAN.ROW_VERSION)
                  .from(VAN)
                  .where(VAN.ID.eq(van.van().id().value()))
                  .forUpdate()
                  .fetchOne(VAN.ROW_VERSION);
          int actual = stored == null ? 0 : stored;
          if (actual != van.rowVersion()) {
            throw new StaleVersionException("van " + van.van().id(), van.rowVersion(), actual);
          }
          write(van);
          return get(van.van().id());
        });
  }

  private void write(StoredVan stored) {
    VanRecord row = new VanRecord();
    fill(row, stored);
    row.setRowVersion(stored.rowVersion() + 1);
    sql.insertInto(VAN).set(row).onConflict(VAN.ID).doUpdate().set(row).execute();
    writeParts(row.getId(), stored);
  }

  private static void fill(VanRecord row, StoredVan stored) {
    Van van = stored.van();
    row.setId(van.id().value());
    row.setName(stored.name());
    row.setStartUnit(van.start().value());
    row.setEndUnit(van.end().value());
    row.setShiftFrom(van.shift().from());
    row.setShiftTo(van.shift().to());
    row.setCapacityBoxes(van.capacityBoxes());
    row.setCapacityGrams(van.capacityGrams());
    row.setLimited(van.serves().isPresent());
    row.setRangeMetres(Nulls.ofOptional(van.rangeMetres()));
    row.setGramsCo2PerKm(van.gramsCo2PerKm());
    row.setFixed(van.fixed());
    row.setPerHour(van.perHour());
    row.setPerKm(van.perKm());
    row.setMaxWorkSeconds(Nulls.ofOptional(van.maxWorkSeconds()));
    row.setBreakSeconds(van.breakSeconds());
    row.setSource(stored.source());
    row.setActive(stored.active());
  }

  private void writeParts(String id, StoredVan stored) {
    sql.deleteFrom(VAN_SERVES).where(VAN_SERVES.VAN_ID.eq(id)).execute();
    for (UnitId unit : stored.van().serves().orElse(Set.of())) {
      sql.insertInto(VAN_SERVES).values(id, unit.value()).execute();
    }
    sql.deleteFrom(VAN_WEEKDAY).where(VAN_WEEKDAY.VAN_ID.eq(id)).execute();
    for (DayOfWeek day : stored.weekdays()) {
      sql.insertInto(VAN_WEEKDAY).values(id, (short) day.getValue()).execute();
    }
    sql.deleteFrom(VAN_ABSENCE).where(VAN_ABSENCE.VAN_ID.eq(id)).execute();
    for (DateSpan absence : stored.absences()) {
      sql.insertInto(VAN_ABSENCE)
          .values(id, absence.from(), absence.to(), absence.reason())
          .execute();
    }
  }
}
