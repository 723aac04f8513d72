package se.bokskjuts.data.dalarna;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.data.csv.ItemSize;
import se.bokskjuts.data.csv.MediaTypes;

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
  private static final String USUAL = "HARDBACK";
  private static final ItemSize USUAL_SIZE = new ItemSize(USUAL, 1_200, 550);

  public MediaType {
    names = List.copyOf(names);
  }

  public ItemSize size() {
    return new ItemSize(id, millilitres, grams);
  }

  /** As files are read against; an item without media type counts as a hardback. */
  public static MediaTypes index(Collection<MediaType> types) {
    Map<String, List<String>> names = new HashMap<>();
    for (MediaType type : types) {
      List<String> all = new ArrayList<>(type.names());
      all.add(type.swedish());
      names.put(type.id(), all);
    }
    ItemSize usual =
        types.stream()
            .filter(type -> type.id().equals(USUAL))
            .findFirst()
            .map(MediaType::size)
            .orElse(USUAL_SIZE);
    return new MediaTypes(types.stream().map(MediaType::size).toList(), usual, names);
  }
}
