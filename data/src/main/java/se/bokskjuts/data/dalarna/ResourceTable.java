package se.bokskjuts.data.dalarna;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The small tables beside this class; a fault in one is a fault of the program. */
final class ResourceTable {
  private ResourceTable() {}

  static byte[] bytes(String name) {
    try (InputStream in = ResourceTable.class.getResourceAsStream("/dalarna/" + name)) {
      if (in == null) {
        throw new IllegalStateException("resource dalarna/" + name + " is missing in the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its rows, each as heading to cell. */
  static List<Map<String, String>> rows(String name) {
    InputStreamReader text =
        new InputStreamReader(new ByteArrayInputStream(bytes(name)), StandardCharsets.UTF_8);
    try (CSVReaderHeaderAware reader = open(text)) {
      List<Map<String, String>> rows = new ArrayList<>();
      Map<String, String> row = reader.readMap();
      while (row != null) {
        rows.add(row);
        row = reader.readMap();
      }
      return rows;
    } catch (IOException | CsvValidationException e) {
      throw new IllegalStateException("resource dalarna/" + name + " cannot be read", e);
    }
  }

  private static CSVReaderHeaderAware open(Reader text) {
    return new CSVReaderHeaderAwareBuilder(text)
        .withCSVParser(new CSVParserBuilder().withSeparator(';').build())
        .build();
  }
}
