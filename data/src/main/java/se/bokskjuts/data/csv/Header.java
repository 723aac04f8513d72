package se.bokskjuts.data.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file's headings, understood. */
final class Header {
  private final Layout layout;
  private final List<String> headings;
  private final Map<Column, Integer> places;
  private final List<Optional<Column>> columns;

  /**
   * @param headings as they stand in the file, cleaned
   * @param places where each known column stands, from 0
   */
  Header(Layout layout, List<String> headings, Map<Column, Integer> places) {
    this.layout = layout;
    this.headings = List.copyOf(headings);
    this.places = Map.copyOf(places);
    this.columns = new ArrayList<>(Collections.nCopies(headings.size(), Optional.empty()));
    places.forEach((column, place) -> columns.set(place, Optional.of(column)));
  }

  Layout layout() {
    return layout;
  }

  List<String> headings() {
    return headings;
  }

  Map<Column, Integer> places() {
    return places;
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /** The heading as it stands in the file. */
  String headingOf(Column column) {
    Integer place = places.get(column);
    return place == null ? column.heading() : headings.get(place);
  }

  /** Our word for the value; empty for a column that nobody reads. */
  String nameAt(int place) {
    return columns.get(place).map(Column::heading).orElse("");
  }

  /** Whether people write what they like there: titles, shelf marks, and columns nobody reads. */
  boolean isFreeText(int place) {
    return columns
        .get(place)
        .map(c -> c == Column.TITLE || c == Column.SHELF || c == Column.SOURCE || c == Column.NAME)
        .orElse(true);
  }
}
