package se.bokskjuts.data.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What headings that no column has by itself mean, as somebody said: for this file, or once for
 * files with the same headings. A column of borrowers is refused whatever it is said to mean.
 */
public final class ColumnMeanings {
  public static final ColumnMeanings NONE = new ColumnMeanings(Map.of(), List.of());

  /** What leaves a column unread. */
  private static final String UNREAD = "-";

  private final Map<String, String> said;
  private final List<Remembered> remembered;

  private ColumnMeanings(Map<String, String> said, List<Remembered> remembered) {
    this.said = said;
    this.remembered = List.copyOf(remembered);
  }

  /**
   * What was said of files with certain headings.
   *
   * @param mapping from a heading to the name of our column; an empty text: not read
   */
  public record Remembered(List<String> headings, Map<String, String> mapping) {
    public Remembered {
      headings = List.copyOf(headings);
      mapping = Map.copyOf(mapping);
    }
  }

  /**
   * @param said from a heading to one of our columns by any of its names, or to - (not read)
   * @throws IllegalArgumentException naming what is no column of ours
   */
  public static ColumnMeanings of(Map<String, String> said, List<Remembered> remembered) {
    Map<String, String> byKey = new HashMap<>();
    said.forEach((heading, column) -> byKey.put(Column.key(heading), columnOf(column)));
    return new ColumnMeanings(byKey, remembered);
  }

  private static String columnOf(String name) {
    return isUnread(name)
        ? ""
        : find(name).map(Enum::name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static boolean isUnread(String name) {
    return name.strip().equals(UNREAD);
  }

  private static Optional<Column> find(String name) {
    return Arrays.stream(Column.values())
        .filter(c -> c.name().equals(name) || c.isCalled(name))
        .findFirst();
  }

  /** Whether it can be said of a heading: one of our columns by any of its names, or -. */
  public static boolean isColumn(String name) {
    return isUnread(name) || find(name).isPresent();
  }

  /** All names that a column may be called by, for suggestions. */
  public static List<String> columnNames() {
    return Arrays.stream(Column.values()).flatMap(c -> c.headings().stream()).toList();
  }

  /** The headings as they are meant; an empty one is not read. */
  List<String> meant(List<String> headings) {
    Map<String, String> meanings = new HashMap<>();
    findRemembered(headings)
        .ifPresent(r -> r.mapping().forEach((h, column) -> meanings.put(Column.key(h), column)));
    meanings.putAll(said);
    List<String> meant = new ArrayList<>();
    for (String heading : headings) {
      String column = meanings.get(Column.key(heading));
      meant.add(column == null ? heading : headingOf(column, heading));
    }
    return meant;
  }

  private Optional<Remembered> findRemembered(List<String> headings) {
    List<String> keys = headings.stream().map(Column::key).toList();
    return remembered.stream()
        .filter(r -> r.headings().stream().map(Column::key).toList().equals(keys))
        .findFirst();
  }

  /** A remembered column that we no longer have is as if nobody had said anything. */
  private static String headingOf(String column, String otherwise) {
    if (column.isEmpty()) {
      return "";
    }
    return Arrays.stream(Column.values())
        .filter(c -> c.name().equals(column))
        .findFirst()
        .map(Column::heading)
        .orElse(otherwise);
  }
}
