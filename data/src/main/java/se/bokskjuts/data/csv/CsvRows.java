package se.bokskjuts.data.csv;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvMultilineLimitBrokenException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The rows of a file one after the other, each with the line it begins on; blank lines left out.
 */
final class CsvRows implements AutoCloseable {
  /** A cell of more lines than this is an unclosed quotation mark. */
  private static final int MOST_LINES_OF_A_ROW = 100;

  /** What ends a text file of DOS. */
  private static final String END_OF_DOS = "\u001A";

  private final CSVReader reader;
  private final FaultLog log;
  private long line;

  CsvRows(CsvBytes source, FaultLog log) {
    this.log = log;
    // RFC 4180: a backslash is a letter like others, which OpenCSV's own parser takes for an
    // escape.
    this.reader =
        new CSVReaderBuilder(source.open())
            .withCSVParser(new RFC4180ParserBuilder().withSeparator(source.delimiter()).build())
            .withMultilineLimit(MOST_LINES_OF_A_ROW)
            .build();
    for (int i = 0; i < source.linesBefore(); i++) {
      read();
    }
  }

  /** The line in the file on which the last row began. */
  long line() {
    return line;
  }

  /** The next row that is not blank; empty at the end, or where the file cannot be read further. */
  Optional<String[]> next() {
    Optional<String[]> row = read();
    while (row.isPresent() && isBlank(row.get())) {
      row = read();
    }
    return row;
  }

  private static boolean isBlank(String[] row) {
    for (String cell : row) {
      if (!cell.isBlank() && !cell.equals(END_OF_DOS)) {
        return false;
      }
    }
    return true;
  }

  private Optional<String[]> read() {
    line = reader.getLinesRead() + 1;
    try {
      return Optional.ofNullable(reader.readNext());
    } catch (CsvMalformedLineException | CsvMultilineLimitBrokenException e) {
      log.add(new RowFault(RowFaultCode.UNBALANCED_QUOTE, line, "", "", ""));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Bytes in memory cannot fail to be read.
    } catch (CsvValidationException e) {
      throw new IllegalStateException("no validator is set", e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
