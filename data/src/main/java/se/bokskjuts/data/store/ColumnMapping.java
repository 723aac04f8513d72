package se.bokskjuts.data.store;

import java.util.List;
import java.util.Map;
import se.bokskjuts.data.csv.FileKind;

/**
 * What the columns of files with certain headings mean, as somebody said once.
 *
 * @param headings in the file's order, without those of borrowers
 * @param mapping from a heading to the name of our column; an empty text: not read
 */
public record ColumnMapping(FileKind kind, List<String> headings, Map<String, String> mapping) {
  public ColumnMapping {
    headings = List.copyOf(headings);
    mapping = Map.copyOf(mapping);
  }
}
