package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.MEDIA_TYPE;
import static se.bokskjuts.data.jooq.Tables.SERVICE_DAY_EXCEPTION;
import static se.bokskjuts.data.jooq.Tables.SETTING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import se.bokskjuts.data.calendar.Eve;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.MediaType;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.SettingRecord;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.TransferKind;

/** Rates, measures, media weights and days off, each with its source. */
public final class SettingsStore {
  private final Database database;
  private final DSLContext sql;

  public SettingsStore(Database database) {
    this.database = database;
    this.sql = database.sql();
  }

  public Setting get(String name) {
    return list().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotStoredException("setting", name));
  }

  public List<Setting> list() {
    return sql.selectFrom(SETTING).orderBy(SETTING.NAME).fetch().stream()
        .map(SettingsStore::setting)
        .toList();
  }

  private static Setting setting(SettingRecord row) {
    return new Setting(
        row.getName(),
        Decimals.plain(row.getAmount()),
        row.getMeasure(),
        row.getSource(),
        row.getSourceDate(),
        row.getRowVersion());
  }

  /** Stores those whose names are new; what somebody decided is never overwritten. */
  public void addMissing(List<Setting> settings) {
    database.inTransaction(
        () ->
            settings.forEach(
                s ->
                    sql.insertInto(SETTING)
                        .set(record(s))
                        .onConflict(SETTING.NAME)
                        .doNothing()
                        .execute()));
  }

  /** Throws {@link StaleVersionException} when somebody else changed it since. */
  public void save(Setting setting) {
    database.inTransaction(
        () -> {
          int changed =
              sql.update(SETTING)
                  .set(record(setting))
                  .where(SETTING.NAME.eq(setting.name()))
                  .and(SETTING.ROW_VERSION.eq(setting.rowVersion()))
                  .execute();
          if (changed == 0) {
            throw stale(setting);
          }
        });
  }

  private RuntimeException stale(Setting setting) {
    Integer version =
        sql.select(SETTING.ROW_VERSION)
            .from(SETTING)
            .where(SETTING.NAME.eq(setting.name()))
            .fetchOne(SETTING.ROW_VERSION);
    return version == null
        ? new NotStoredException("setting", setting.name())
        : new StaleVersionException("setting " + setting.name(), setting.rowVersion(), version);
  }

  private static SettingRecord record(Setting setting) {
    SettingRecord row = new SettingRecord();
    row.setName(setting.name());
    row.setAmount(setting.amount());
    row.setMeasure(setting.measure());
    row.setSource(setting.source());
    row.setSourceDate(setting.sourceDate());
    row.setRowVersion(setting.rowVersion() + 1);
    return row;
  }

  /** Throws {@link NotStoredException} naming the first setting that is missing. */
  public DaySettings getDaySettings() {
    Map<String, BigDecimal> amounts = new HashMap<>();
    list().forEach(s -> amounts.put(s.name(), s.amount()));
    return new DaySettings(
        new BoxType(
            thousandths(amounts, "boxType.litres"),
            thousandths(amounts, "boxType.maxKg"),
            thousandths(amounts, "boxType.emptyKg")),
        amount(amounts, "dockSeconds").intValueExact(),
        rates(amounts));
  }

  private static Rates rates(Map<String, BigDecimal> amounts) {
    Map<TransferKind, BigDecimal> delay = new EnumMap<>(TransferKind.class);
    for (TransferKind kind : TransferKind.values()) {
      delay.put(kind, amount(amounts, "delay." + kind));
    }
    return new Rates(
        delay,
        amount(amounts, "ageing"),
        amount(amounts, "perBox"),
        amount(amounts, "perLift"),
        amount(amounts, "perItemSorted"),
        amount(amounts, "co2PerKg"),
        amount(amounts, "perMissedVisit"));
  }

  private static BigDecimal amount(Map<String, BigDecimal> amounts, String name) {
    BigDecimal amount = amounts.get(name);
    if (amount == null) {
      throw new NotStoredException("setting", name);
    }
    return amount;
  }

  private static int thousandths(Map<String, BigDecimal> amounts, String name) {
    return amount(amounts, name).movePointRight(3).intValueExact();
  }

  public void addMissingMediaTypes(List<MediaType> types, LocalDate sourceDate) {
    database.inTransaction(
        () -> {
          for (MediaType type : types) {
            sql.insertInto(MEDIA_TYPE)
                .set(MEDIA_TYPE.CODE, type.id())
                .set(MEDIA_TYPE.SWEDISH, type.swedish())
                .set(MEDIA_TYPE.NAMES, type.names().toArray(String[]::new))
                .set(MEDIA_TYPE.MILLILITRES, type.millilitres())
                .set(MEDIA_TYPE.GRAMS, type.grams())
                .set(MEDIA_TYPE.SOURCE, type.source())
                .set(MEDIA_TYPE.SOURCE_DATE, sourceDate)
                .onConflict(MEDIA_TYPE.CODE)
                .doNothing()
                .execute();
          }
        });
  }

  /** Empty until the starting data are there. */
  public List<MediaType> listMediaTypes() {
    return listStoredMediaTypes().stream().map(StoredMediaType::type).toList();
  }

  public List<StoredMediaType> listStoredMediaTypes() {
    return sql.selectFrom(MEDIA_TYPE)
        .orderBy(MEDIA_TYPE.CODE)
        .fetch(
            row ->
                new StoredMediaType(
                    new MediaType(
                        row.getCode(),
                        row.getSwedish(),
                        List.of(row.getNames()),
                        row.getMillilitres(),
                        row.getGrams(),
                        0,
                        row.getSource()),
                    row.getSourceDate(),
                    row.getRowVersion()));
  }

  public StoredMediaType getMediaType(String code) {
    return listStoredMediaTypes().stream()
        .filter(m -> m.type().id().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotStoredException("media type", code));
  }

  /** Throws {@link StaleVersionException} when somebody else changed it since. */
  public void saveMediaType(StoredMediaType stored) {
    MediaType type = stored.type();
    database.inTransaction(
        () -> {
          int changed =
              sql.update(MEDIA_TYPE)
                  .set(MEDIA_TYPE.SWEDISH, type.swedish())
                  .set(MEDIA_TYPE.NAMES, type.names().toArray(String[]::new))
                  .set(MEDIA_TYPE.MILLILITRES, type.millilitres())
                  .set(MEDIA_TYPE.GRAMS, type.grams())
                  .set(MEDIA_TYPE.SOURCE, type.source())
                  .set(MEDIA_TYPE.SOURCE_DATE, stored.sourceDate())
                  .set(MEDIA_TYPE.ROW_VERSION, stored.rowVersion() + 1)
                  .where(MEDIA_TYPE.CODE.eq(type.id()))
                  .and(MEDIA_TYPE.ROW_VERSION.eq(stored.rowVersion()))
                  .execute();
          if (changed == 0) {
            int actual = getMediaType(type.id()).rowVersion();
            throw new StaleVersionException("media type " + type.id(), stored.rowVersion(), actual);
          }
        });
  }

  /** The rules of the Swedish calendar with the days that were set off or on by hand. */
  public ServiceCalendar getCalendar() {
    Set<LocalDate> off = new HashSet<>();
    Set<LocalDate> on = new HashSet<>();
    sql.selectFrom(SERVICE_DAY_EXCEPTION)
        .forEach(row -> (row.getRuns() ? on : off).add(row.getServiceDate()));
    return new ServiceCalendar(Eve.usuallyOff(), off, on);
  }

  /** Sets a day on or off against the calendar's rules. */
  public void putException(LocalDate date, boolean runs, String reason) {
    sql.insertInto(SERVICE_DAY_EXCEPTION)
        .values(date, runs, reason, 1)
        .onConflict(SERVICE_DAY_EXCEPTION.SERVICE_DATE)
        .doUpdate()
        .set(SERVICE_DAY_EXCEPTION.RUNS, runs)
        .set(SERVICE_DAY_EXCEPTION.REASON, reason)
        .set(SERVICE_DAY_EXCEPTION.ROW_VERSION, SERVICE_DAY_EXCEPTION.ROW_VERSION.plus(1))
        .execute();
  }

  /** Days set on or off by hand, in order. */
  public List<DayException> listExceptions(LocalDate from, LocalDate to) {
    return sql.selectFrom(SERVICE_DAY_EXCEPTION)
        .where(SERVICE_DAY_EXCEPTION.SERVICE_DATE.between(from, to))
        .orderBy(SERVICE_DAY_EXCEPTION.SERVICE_DATE)
        .fetch(
            row ->
                new DayException(
                    row.getServiceDate(), row.getRuns(), row.getReason(), row.getRowVersion()));
  }

  public Optional<DayException> findException(LocalDate date) {
    return listExceptions(date, date).stream().findFirst();
  }

  /**
   * Sets a day on or off, or lets the rules decide again.
   *
   * @param expected the row version that was read; 0 if no exception stood there. Throws {@link
   *     StaleVersionException} when somebody else changed the day since
   */
  public void setException(LocalDate date, Optional<Boolean> runs, String reason, int expected) {
    database.inTransaction(
        () -> {
          sql.execute("LOCK TABLE service_day_exception IN SHARE ROW EXCLUSIVE MODE");
          int actual = findException(date).map(DayException::rowVersion).orElse(0);
          if (actual != expected) {
            throw new StaleVersionException("day " + date, expected, actual);
          }
          if (runs.isPresent()) {
            putException(date, runs.get(), reason);
          } else {
            sql.deleteFrom(SERVICE_DAY_EXCEPTION)
                .where(SERVICE_DAY_EXCEPTION.SERVICE_DATE.eq(date))
                .execute();
          }
        });
  }
}
