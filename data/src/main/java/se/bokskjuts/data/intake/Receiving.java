package se.bokskjuts.data.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import se.bokskjuts.data.csv.ColumnMeanings;
import se.bokskjuts.data.csv.CsvReading;
import se.bokskjuts.data.csv.FaultLog;
import se.bokskjuts.data.csv.FileKind;
import se.bokskjuts.data.csv.HoldCopyRow;
import se.bokskjuts.data.csv.ImportRow;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.csv.ReadReport;
import se.bokskjuts.data.csv.ReadSettings;
import se.bokskjuts.data.csv.RowFault;
import se.bokskjuts.data.csv.RowFaultCode;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.csv.UnitNames;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.dalarna.MediaType;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.store.AuditStore;
import se.bokskjuts.data.store.DemandStore;
import se.bokskjuts.data.store.ImportStore;
import se.bokskjuts.data.store.ImportedFile;
import se.bokskjuts.data.store.SettingsStore;
import se.bokskjuts.data.store.StoredUnit;
import se.bokskjuts.data.store.UnitStore;

/** One file being taken in. */
final class Receiving {
  private final Database database;
  private final String name;
  private final byte[] bytes;
  private final IntakeSettings settings;
  private final String hash;
  private final ReadSettings reading;
  private boolean synthetic;

  Receiving(Database database, String name, byte[] bytes, IntakeSettings settings) {
    this.database = database;
    this.name = name;
    this.bytes = bytes;
    this.settings = settings;
    this.hash = ImportStore.contentHash(bytes);
    this.reading = readSettings();
  }

  private ReadSettings readSettings() {
    SettingsStore stored = new SettingsStore(database);
    List<StoredUnit> units = new UnitStore(database).list();
    return new ReadSettings(
        settings.layout(),
        UnitNames.of(units.stream().filter(StoredUnit::active).map(Receiving::row).toList()),
        MediaType.index(stored.listMediaTypes()),
        stored.getCalendar(),
        settings.forDate(),
        new KnownDemand(new DemandStore(database), units, settings.forDate()),
        settings.copiesAt(),
        ColumnMeanings.of(settings.columns(), remembered()));
  }

  private List<ColumnMeanings.Remembered> remembered() {
    return new ImportStore(database)
        .listMappings().stream()
            .map(m -> new ColumnMeanings.Remembered(m.headings(), m.mapping()))
            .toList();
  }

  IntakeReport receive() {
    ReadReport read = CsvReading.read(bytes, reading, row -> synthetic |= isSynthetic(row));
    Optional<ImportedFile> before = read.layout().flatMap(this::findBefore);
    if (before.isPresent() && !read.refused()) {
      return again(read, before.get());
    }
    FaultLog log = read.log();
    boolean kept =
        !read.refused()
            && !settings.dryRun()
            && (log.countFaults() == 0 || settings.keepGood())
            && (read.rowsGood() > 0 || log.countFaults() == 0);
    OptionalLong id = kept ? OptionalLong.of(store(read)) : OptionalLong.empty();
    return report(read, id, kept ? read.rowsGood() : 0);
  }

  private Optional<ImportedFile> findBefore(Layout layout) {
    return new ImportStore(database).find(layout.kind(), hash, forDate(layout.kind()));
  }

  /** Units and vans are of no single day. */
  private Optional<LocalDate> forDate(FileKind kind) {
    boolean demand = kind == FileKind.TRANSFERS || kind == FileKind.HOLDS;
    return demand ? Optional.of(settings.forDate()) : Optional.empty();
  }

  private long store(ReadReport read) {
    return database.inTransaction(
        () -> {
          long id = new ImportStore(database).add(imported(read));
          RowKeeper keeper = new RowKeeper(database, id, name);
          Consumer<ImportRow> sink = keeper;
          CsvReading.read(bytes, reading, sink);
          keeper.finish();
          new AuditStore(database)
              .add(settings.actor(), "import.stored", "import", String.valueOf(id), facts(read));
          return id;
        });
  }

  private Map<String, String> facts(ReadReport read) {
    return Map.of(
        "layout", read.layout().orElseThrow().preset(),
        "rowsStored", String.valueOf(read.rowsGood()),
        "faults", String.valueOf(read.log().countFaults()));
  }

  private ImportedFile imported(ReadReport read) {
    Layout layout = read.layout().orElseThrow();
    return new ImportedFile(
        0,
        layout.kind(),
        layout.preset(),
        name,
        hash,
        forDate(layout.kind()),
        Math.toIntExact(read.rowsRead()),
        Math.toIntExact(read.rowsGood()),
        Math.toIntExact(read.log().countFaults()),
        FaultJson.of(read.log().listFaults()),
        synthetic,
        settings.actor(),
        Instant.EPOCH);
  }

  private IntakeReport again(ReadReport read, ImportedFile before) {
    RowFault told = new RowFault(RowFaultCode.ALREADY_IMPORTED, 0, "", "", "");
    return new IntakeReport(
        name,
        read.layout(),
        read.encoding(),
        read.delimiter(),
        read.rowsRead(),
        0,
        0,
        read.rowsRead(),
        0,
        true,
        false,
        before.synthetic(),
        List.of(),
        List.of(told),
        Map.of(RowFaultCode.ALREADY_IMPORTED, 1L),
        OptionalLong.of(before.id()));
  }

  private IntakeReport report(ReadReport read, OptionalLong id, long stored) {
    return new IntakeReport(
        name,
        read.layout(),
        read.encoding(),
        read.delimiter(),
        read.rowsRead(),
        read.rowsGood(),
        read.rowsFaulty(),
        read.rowsSkipped(),
        stored,
        false,
        read.refused(),
        synthetic,
        read.log().listFaults(),
        read.log().listWarnings(),
        read.log().counts(),
        id);
  }

  private static boolean isSynthetic(ImportRow row) {
    return row instanceof TransferRow transfer && transfer.synthetic()
        || row instanceof HoldCopyRow copy && copy.synthetic();
  }

  private static UnitRow row(StoredUnit unit) {
    return new UnitRow(
        0,
        unit.unit(),
        unit.codes(),
        unit.promisedWeekdays(),
        unit.sorting(),
        unit.notes().source(),
        unit.notes().fromMemory());
  }
}
