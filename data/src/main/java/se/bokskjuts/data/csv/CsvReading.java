package se.bokskjuts.data.csv;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a CSV file from its bytes, row by row. Good rows are handed on as they come; whether the
 * file as a whole may be used is known at the end, by {@link ReadReport#refused}.
 */
public final class CsvReading {
  public static final int MOST_ROWS = 1_000_000;
  public static final int MOST_BYTES = CsvOpener.MOST_MEGABYTES * 1_000_000;

  private final ReadSettings settings;
  private final Consumer<ImportRow> sink;
  private final FaultLog log = new FaultLog();
  private long read;
  private long good;
  private long skipped;

  private CsvReading(ReadSettings settings, Consumer<ImportRow> sink) {
    this.settings = settings;
    this.sink = sink;
  }

  /** Hands each good row to {@code sink}. */
  public static ReadReport read(byte[] bytes, ReadSettings settings, Consumer<ImportRow> sink) {
    return new CsvReading(settings, sink).read(bytes);
  }

  private ReadReport read(byte[] bytes) {
    Optional<CsvBytes> source = CsvOpener.open(bytes, log);
    if (source.isEmpty()) {
      return new ReadReport(Optional.empty(), "", Optional.empty(), 0, 0, 0, true, log);
    }
    try (CsvRows rows = new CsvRows(source.get(), log)) {
      Optional<String[]> first = rows.next();
      if (first.isEmpty() && !log.has(RowFaultCode.UNBALANCED_QUOTE)) {
        log.addOfFile(RowFaultCode.EMPTY_FILE, "");
      }
      Optional<Header> header =
          first.flatMap(cells -> HeaderReader.read(cells, rows.line(), settings, log));
      boolean refused = header.isEmpty() || readRows(rows, header.get());
      return new ReadReport(
          header.map(Header::layout),
          source.get().encoding(),
          Optional.of(source.get().delimiter()),
          read,
          good,
          skipped,
          refused,
          log);
    }
  }

  /** True if the file must be refused as a whole. */
  private boolean readRows(CsvRows rows, Header header) {
    RowParser parser = RowParser.of(header.layout(), settings);
    PatronScreen patrons = new PatronScreen(header);
    CrossChecks cross = new CrossChecks();
    Optional<String[]> row = rows.next();
    while (row.isPresent() && read < MOST_ROWS) {
      patrons.look(row.get());
      readRow(new Cells(header, row.get(), rows.line(), log), parser, cross);
      row = rows.next();
    }
    if (row.isPresent()) {
      log.addOfFile(RowFaultCode.TOO_MANY_ROWS, String.valueOf(MOST_ROWS));
      return true;
    }
    if (read == 0 && !log.has(RowFaultCode.UNBALANCED_QUOTE)) {
      log.addOfFile(RowFaultCode.HEADER_ONLY, "");
    }
    return patrons.report(log) || read == 0;
  }

  private void readRow(Cells cells, RowParser parser, CrossChecks cross) {
    read++;
    cells.screen();
    Optional<? extends ImportRow> row = parser.parse(cells);
    if (row.isPresent() && !cells.isFaulty() && cross.accepts(row.get(), cells)) {
      take(row.get(), cells);
    } else if (!cells.isFaulty()) {
      skipped++;
    }
  }

  private void take(ImportRow row, Cells cells) {
    Optional<RowFaultCode> known = settings.check().find(row);
    known.ifPresent(code -> cells.fault(code, placeOf(row), ""));
    if (cells.isFaulty()) {
      return;
    }
    if (known.isPresent() && known.get() == RowFaultCode.ALREADY_OPEN) {
      skipped++;
      return;
    }
    good++;
    sink.accept(row);
  }

  private static Column placeOf(ImportRow row) {
    if (row instanceof HoldCopyRow) {
      return Column.HOLD;
    }
    return row instanceof TransferRow ? Column.BARCODE : Column.ID;
  }
}
