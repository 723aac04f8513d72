package se.bokskjuts.data.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.bokskjuts.data.csv.FileKind;

/**
 * A CSV file that was taken in.
 *
 * @param id 0 if it is not stored yet
 * @param preset which system's export it is, such as {@code native}
 * @param contentHash SHA-256 of its bytes, in hexadecimal digits
 * @param forDate the day that it was imported for; empty if it is of no single day
 * @param report its faults as a JSON list; no value of a refused column
 * @param synthetic whether its rows are made up
 */
public record ImportedFile(
    long id,
    FileKind kind,
    String preset,
    String fileName,
    String contentHash,
    Optional<LocalDate> forDate,
    int rowsRead,
    int rowsKept,
    int faults,
    String report,
    boolean synthetic,
    String importedBy,
    Instant importedAt) {}
