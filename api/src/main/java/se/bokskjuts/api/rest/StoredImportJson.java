package se.bokskjuts.api.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.bokskjuts.data.csv.FileKind;
import se.bokskjuts.data.store.ImportedFile;

/** A file that was taken in. */
record StoredImportJson(
    long id,
    FileKind kind,
    String preset,
    String file,
    Optional<LocalDate> date,
    int rowsRead,
    int rowsKept,
    int faults,
    boolean synthetic,
    String importedBy,
    Instant importedAt) {
  static StoredImportJson of(ImportedFile file) {
    return new StoredImportJson(
        file.id(),
        file.kind(),
        file.preset(),
        file.fileName(),
        file.forDate(),
        file.rowsRead(),
        file.rowsKept(),
        file.faults(),
        file.synthetic(),
        file.importedBy(),
        file.importedAt());
  }
}
