package se.bokskjuts.data.dalarna;

import java.util.List;
import se.bokskjuts.data.csv.ItemSize;

/**
 * A kind of medium with the estimate of what one item takes and weighs.
 *
 * @param names further names in files and in other systems
 * @param sharePercent its share of what travels
 */
public record MediaType(
    String id,
    String swedish,
    List<String> names,
    int millilitres,
    int grams,
    int sharePercent,
    String source) {
  public MediaType {
    names = List.copyOf(names);
  }

  public ItemSize size() {
    return new ItemSize(id, millilitres, grams);
  }
}
