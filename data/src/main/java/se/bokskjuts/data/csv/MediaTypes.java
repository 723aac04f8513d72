package se.bokskjuts.data.csv;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Media types with what one item of each takes and weighs, where the file does not say. */
public final class MediaTypes {
  private static final int MOST_LITRES = 200;
  private static final int MOST_KG = 50;
  private final Map<String, ItemSize> byKey = new HashMap<>();
  private final ItemSize usual;

  /**
   * @param usual what an item without media type takes
   * @param names further names of a type, by type id
   */
  public MediaTypes(Collection<ItemSize> types, ItemSize usual, Map<String, List<String>> names) {
    this.usual = usual;
    for (ItemSize type : types) {
      byKey.put(Column.key(type.mediaType()), type);
      names
          .getOrDefault(type.mediaType(), List.of())
          .forEach(name -> byKey.put(Column.key(name), type));
    }
  }

  public Optional<ItemSize> find(String name) {
    return Optional.ofNullable(byKey.get(Column.key(name)));
  }

  /** The file's own litres and kg win over the media type's. */
  ItemSize size(Cells cells) {
    ItemSize type = type(cells);
    OptionalInt millilitres = CellNumbers.findThousandths(cells, Column.LITRES, MOST_LITRES);
    OptionalInt grams = CellNumbers.findThousandths(cells, Column.KG, MOST_KG);
    return new ItemSize(
        type.mediaType(), millilitres.orElse(type.millilitres()), grams.orElse(type.grams()));
  }

  /** As {@link #size}; a type that another system names its own way counts as the usual one. */
  ItemSize usualSize(Cells cells) {
    return find(cells.find(Column.MEDIA)).orElse(usual);
  }

  private ItemSize type(Cells cells) {
    String name = cells.find(Column.MEDIA);
    if (name.isEmpty()) {
      return usual;
    }
    Optional<ItemSize> type = find(name);
    if (type.isEmpty()) {
      String nearest = CellWords.nearest(name, byKey.keySet());
      cells.fault(RowFaultCode.UNKNOWN_MEDIA_TYPE, Column.MEDIA, nearest);
    }
    return type.orElse(usual);
  }
}
