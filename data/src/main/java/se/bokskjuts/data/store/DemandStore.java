package se.bokskjuts.data.store;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static se.bokskjuts.data.jooq.Tables.HOLD_COPY;
import static se.bokskjuts.data.jooq.Tables.HOLD_REQUEST;
import static se.bokskjuts.data.jooq.Tables.TRANSFER;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.csv.HoldCopyRow;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.HoldCopyRecord;
import se.bokskjuts.data.jooq.tables.records.HoldRequestRecord;
import se.bokskjuts.data.jooq.tables.records.TransferRecord;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/** Transfers and holds that wait, are planned, or were. */
public final class DemandStore {
  private static final int BATCH = 1_000;
  private static final Condition TRANSFER_OPEN = TRANSFER.STATE.in("WAITING", "PLANNED");
  private static final Condition HOLD_OPEN = HOLD_REQUEST.STATE.in("WAITING", "PLANNED");

  private final Database database;
  private final DSLContext sql;

  public DemandStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  /**
   * Stores transfers of a file that {@link ImportStore#add} knows, all or none. An item that is on
   * its way already makes the database refuse them; ask {@link #openItems} first.
   */
  public void addTransfers(long importId, List<TransferRow> rows) {
    List<TransferRecord> records = rows.stream().map(row -> record(importId, row)).toList();
    database.inTransaction(() -> insertAll(records));
  }

  private static TransferRecord record(long importId, TransferRow row) {
    TransferRecord stored = new TransferRecord();
    stored.setBarcode(row.item().value());
    stored.setKind(row.kind().name());
    stored.setFromUnit(row.from().value());
    stored.setToUnit(row.to().value());
    stored.setAtUnit(row.from().value());
    stored.setMillilitres(row.size().millilitres());
    stored.setGrams(row.size().grams());
    stored.setWaitingSince(row.readySince());
    stored.setTitle(row.text().title());
    stored.setShelf(row.text().shelf());
    stored.setImportId(importId);
    stored.setSynthetic(row.synthetic());
    return stored;
  }

  private void insertAll(List<? extends TableRecord<?>> records) {
    for (int i = 0; i < records.size(); i += BATCH) {
      sql.batchInsert(records.subList(i, Math.min(i + BATCH, records.size()))).execute();
    }
  }

  /**
   * Stores holds of a file with their copies, all or none. A hold that waits already makes the
   * database refuse them; ask {@link #openHolds} first.
   */
  public void addHolds(long importId, List<HoldCopyRow> rows) {
    Map<HoldId, List<HoldCopyRow>> byHold =
        rows.stream()
            .collect(
                Collectors.groupingBy(HoldCopyRow::hold, LinkedHashMap::new, Collectors.toList()));
    List<HoldRequestRecord> holds =
        byHold.values().stream().map(rowsOfHold -> record(importId, rowsOfHold.get(0))).toList();
    database.inTransaction(
        () -> {
          insertAll(holds);
          Map<String, Long> ids = idsOfImport(importId);
          insertAll(rows.stream().map(row -> copy(ids.get(row.hold().value()), row)).toList());
        });
  }

  private Map<String, Long> idsOfImport(long importId) {
    return sql.select(HOLD_REQUEST.REFERENCE, HOLD_REQUEST.ID)
        .from(HOLD_REQUEST)
        .where(HOLD_REQUEST.IMPORT_ID.eq(importId))
        .fetchMap(HOLD_REQUEST.REFERENCE, HOLD_REQUEST.ID);
  }

  private static HoldRequestRecord record(long importId, HoldCopyRow row) {
    HoldRequestRecord hold = new HoldRequestRecord();
    hold.setReference(row.hold().value());
    hold.setToUnit(row.to().value());
    hold.setMillilitres(row.size().millilitres());
    hold.setGrams(row.size().grams());
    hold.setWaitingSince(row.readySince());
    hold.setTitle(row.text().title());
    hold.setImportId(importId);
    hold.setSynthetic(row.synthetic());
    return hold;
  }

  private static HoldCopyRecord copy(long hold, HoldCopyRow row) {
    HoldCopyRecord copy = new HoldCopyRecord();
    copy.setHoldId(hold);
    copy.setItem(row.item().value());
    copy.setAtUnit(row.at().value());
    copy.setShelf(row.text().shelf());
    return copy;
  }

  /** Where each item on its way is going. */
  public Map<ItemId, UnitId> openItems() {
    return sql.select(TRANSFER.BARCODE, TRANSFER.TO_UNIT)
        .from(TRANSFER)
        .where(TRANSFER_OPEN)
        .fetchMap(row -> ItemId.of(row.value1()), row -> UnitId.of(row.value2()));
  }

  /** Where each hold that is not filled is to be collected, by its reference in the files. */
  public Map<HoldId, UnitId> openHolds() {
    return sql.select(HOLD_REQUEST.REFERENCE, HOLD_REQUEST.TO_UNIT)
        .from(HOLD_REQUEST)
        .where(HOLD_REQUEST.STATE.in("WAITING", "PLANNED", "MOVING"))
        .fetchMap(row -> HoldId.of(row.value1()), row -> UnitId.of(row.value2()));
  }

  /** All that waits on the date, with the service days that it has waited. */
  public Demand list(LocalDate date, ServiceCalendar calendar) {
    return new Demand(listTransfers(date, calendar), listHolds(date, calendar));
  }

  private List<Transfer> listTransfers(LocalDate date, ServiceCalendar calendar) {
    return sql.selectFrom(TRANSFER).where(transfersOf(date)).orderBy(TRANSFER.ID).fetch().stream()
        .map(row -> transfer(row, calendar.waitedDays(row.getWaitingSince(), date)))
        .toList();
  }

  private static Transfer transfer(TransferRecord row, int waitedDays) {
    return new Transfer(
        DemandIds.transfer(row.getId()),
        TransferKind.valueOf(row.getKind()),
        UnitId.of(row.getAtUnit()),
        UnitId.of(row.getToUnit()),
        row.getMillilitres(),
        row.getGrams(),
        waitedDays);
  }

  private List<HoldRequest> listHolds(LocalDate date, ServiceCalendar calendar) {
    Map<Long, List<Copy>> copies = freeCopies(date);
    return sql
        .selectFrom(HOLD_REQUEST)
        .where(holdsOf(date))
        .orderBy(HOLD_REQUEST.ID)
        .fetch()
        .stream()
        .map(
            row ->
                new HoldRequest(
                    DemandIds.hold(row.getId()),
                    UnitId.of(row.getToUnit()),
                    calendar.waitedDays(row.getWaitingSince(), date),
                    row.getMillilitres(),
                    row.getGrams(),
                    copies.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  /** What another day's published plan has under way is not planned twice. */
  private static Condition transfersOf(LocalDate date) {
    return TRANSFER_OPEN
        .and(TRANSFER.WAITING_SINCE.le(date))
        .and(TRANSFER.PLANNED_FOR.isNull().or(TRANSFER.PLANNED_FOR.eq(date)));
  }

  private static Condition holdsOf(LocalDate date) {
    return HOLD_OPEN
        .and(HOLD_REQUEST.WAITING_SINCE.le(date))
        .and(HOLD_REQUEST.PLANNED_FOR.isNull().or(HOLD_REQUEST.PLANNED_FOR.eq(date)));
  }

  /**
   * An item is in one place: one that is on its way, that another day's plan chose, or that nobody
   * found, is no copy on a shelf.
   */
  private Map<Long, List<Copy>> freeCopies(LocalDate date) {
    var chosen = HOLD_REQUEST.as("chosen");
    return sql.select(HOLD_COPY.HOLD_ID, HOLD_COPY.ITEM, HOLD_COPY.AT_UNIT)
        .from(HOLD_COPY)
        .join(HOLD_REQUEST)
        .on(HOLD_REQUEST.ID.eq(HOLD_COPY.HOLD_ID))
        .where(HOLD_OPEN)
        .and(HOLD_COPY.NOT_FOUND_ON.isNull())
        .and(
            notExists(
                selectOne()
                    .from(TRANSFER)
                    .where(TRANSFER_OPEN)
                    .and(TRANSFER.BARCODE.eq(HOLD_COPY.ITEM))))
        .and(
            notExists(
                selectOne()
                    .from(chosen)
                    .where(chosen.STATE.eq("PLANNED"))
                    .and(chosen.PLANNED_ITEM.eq(HOLD_COPY.ITEM))
                    .and(chosen.PLANNED_FOR.ne(date))))
        .orderBy(HOLD_COPY.HOLD_ID, HOLD_COPY.ITEM)
        .fetchGroups(
            row -> row.value1(), row -> new Copy(ItemId.of(row.value2()), UnitId.of(row.value3())));
  }

  /** Items that the date would plan, without reading them: those waiting and those it planned. */
  public int count(LocalDate date) {
    return sql.fetchCount(TRANSFER, transfersOf(date))
        + sql.fetchCount(HOLD_REQUEST, holdsOf(date));
  }

  /** Of those, the ones that no published plan has: the next day would plan them too. */
  public int countWaiting(LocalDate date) {
    return sql.fetchCount(TRANSFER, transfersOf(date).and(TRANSFER.PLANNED_FOR.isNull()))
        + sql.fetchCount(HOLD_REQUEST, holdsOf(date).and(HOLD_REQUEST.PLANNED_FOR.isNull()));
  }

  /** Whether anything waiting on the date is made up. */
  public boolean isSynthetic(LocalDate date) {
    return sql.fetchExists(TRANSFER, transfersOf(date).and(TRANSFER.SYNTHETIC))
        || sql.fetchExists(HOLD_REQUEST, holdsOf(date).and(HOLD_REQUEST.SYNTHETIC));
  }
}
