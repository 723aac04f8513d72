package se.bokskjuts.data.store;

import static se.bokskjuts.data.jooq.Tables.IMPORT_FILE;
import static se.bokskjuts.data.jooq.Tables.IMPORT_MAPPING;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import se.bokskjuts.data.csv.FileKind;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.jooq.tables.records.ImportFileRecord;

/** Which files were taken in, and how the columns of unusual ones are read. */
public final class ImportStore {
  private final DSLContext sql;

  public ImportStore(Database database) {
    this.sql = database.sql();
  }

  /** SHA-256 of a file's bytes, as {@link ImportedFile#contentHash} has it. */
  public static String contentHash(byte[] bytes) {
    return HexFormat.of().formatHex(Hashes.sha256(bytes));
  }

  /** The same content taken in before for the same day: then there is nothing to do. */
  public Optional<ImportedFile> find(
      FileKind kind, String contentHash, Optional<LocalDate> forDate) {
    Condition sameDate =
        forDate.map(IMPORT_FILE.FOR_DATE::eq).orElseGet(IMPORT_FILE.FOR_DATE::isNull);
    return sql.selectFrom(IMPORT_FILE)
        .where(IMPORT_FILE.KIND.eq(kind.name()))
        .and(IMPORT_FILE.CONTENT_HASH.eq(HexFormat.of().parseHex(contentHash)))
        .and(sameDate)
        .fetchOptional()
        .map(ImportStore::file);
  }

  /** Returns the id that its rows refer to. Id and time of the given file do not count. */
  public long add(ImportedFile file) {
    ImportFileRecord row = new ImportFileRecord();
    row.setKind(file.kind().name());
    row.setPreset(file.preset());
    row.setFileName(file.fileName());
    row.setContentHash(HexFormat.of().parseHex(file.contentHash()));
    file.forDate().ifPresent(row::setForDate);
    row.setRowsRead(file.rowsRead());
    row.setRowsKept(file.rowsKept());
    row.setFaults(file.faults());
    row.setReport(JSONB.jsonb(file.report()));
    row.setSynthetic(file.synthetic());
    row.setImportedBy(file.importedBy());
    return sql.insertInto(IMPORT_FILE).set(row).returning(IMPORT_FILE.ID).fetchSingle().getId();
  }

  /** The newest first. */
  public List<ImportedFile> list(int most) {
    return sql.selectFrom(IMPORT_FILE).orderBy(IMPORT_FILE.ID.desc()).limit(most).fetch().stream()
        .map(ImportStore::file)
        .toList();
  }

  public ImportedFile get(long id) {
    return sql.selectFrom(IMPORT_FILE)
        .where(IMPORT_FILE.ID.eq(id))
        .fetchOptional()
        .map(ImportStore::file)
        .orElseThrow(() -> new NotStoredException("import", id));
  }

  private static ImportedFile file(ImportFileRecord row) {
    return new ImportedFile(
        row.getId(),
        FileKind.valueOf(row.getKind()),
        row.getPreset(),
        row.getFileName(),
        HexFormat.of().formatHex(row.getContentHash()),
        Optional.ofNullable(row.getForDate()),
        row.getRowsRead(),
        row.getRowsKept(),
        row.getFaults(),
        row.getReport().data(),
        row.getSynthetic(),
        row.getImportedBy(),
        row.getImportedAt().toInstant());
  }

  /** What the columns of files mean by their headings, as somebody said before. */
  public List<ColumnMapping> listMappings() {
    return sql.selectFrom(IMPORT_MAPPING)
        .orderBy(IMPORT_MAPPING.KIND, IMPORT_MAPPING.HEADINGS)
        .fetch(
            row ->
                new ColumnMapping(
                    FileKind.valueOf(row.getKind()),
                    List.of(row.getHeadings()),
                    Json.texts(row.getMapping())));
  }

  public void putMapping(FileKind kind, List<String> headings, Map<String, String> mapping) {
    sql.insertInto(IMPORT_MAPPING)
        .values(kind.name(), headings.toArray(String[]::new), Json.of(mapping))
        .onConflict(IMPORT_MAPPING.KIND, IMPORT_MAPPING.HEADINGS)
        .doUpdate()
        .set(IMPORT_MAPPING.MAPPING, Json.of(mapping))
        .execute();
  }
}
