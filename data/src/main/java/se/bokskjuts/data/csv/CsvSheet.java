package se.bokskjuts.data.csv;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table of columns, each with how its cell is made of a row; written as UTF-8 with semicolons.
 */
final class CsvSheet<T> {
  private final List<String> english = new ArrayList<>();
  private final List<String> swedish = new ArrayList<>();
  private final List<Function<T, String>> cells = new ArrayList<>();

  CsvSheet<T> with(Column column, Function<T, String> cell) {
    english.add(column.heading());
    swedish.add(column.swedishHeading());
    cells.add(cell);
    return this;
  }

  CsvSheet<T> withText(Column column, Function<T, String> cell) {
    return with(column, row -> guarded(cell.apply(row)));
  }

  /** A column that says where the file comes from; the import passes over it. */
  CsvSheet<T> withSource(String source) {
    return source.isEmpty() ? this : with(Column.SOURCE, row -> source);
  }

  /** A cell that a spreadsheet would take for a formula begins with an apostrophe instead. */
  private static String guarded(String text) {
    boolean risky = !text.isEmpty() && "=+-@'".indexOf(text.charAt(0)) >= 0;
    return risky ? "'" + text : text;
  }

  void write(Iterable<T> rows, boolean inSwedish, Writer out) {
    try (CSVWriter writer =
        new CSVWriter(
            out,
            ';',
            CSVWriter.DEFAULT_QUOTE_CHARACTER,
            CSVWriter.DEFAULT_ESCAPE_CHARACTER,
            "\n")) {
      writer.writeNext((inSwedish ? swedish : english).toArray(String[]::new), false);
      for (T row : rows) {
        writer.writeNext(cells.stream().map(cell -> cell.apply(row)).toArray(String[]::new), false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
