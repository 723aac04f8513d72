package se.bokskjuts.api.view;

import java.util.List;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;

/**
 * A box as a line of a table.
 *
 * @param grams packed
 * @param millilitres of the items in it
 */
public record BoxLine(
    BoxId id,
    UnitId from,
    String fromName,
    UnitId to,
    String toName,
    boolean sort,
    List<TransferId> items,
    int grams,
    int millilitres,
    List<Ride> way) {
  public BoxLine {
    items = List.copyOf(items);
    way = List.copyOf(way);
  }

  /** Kilograms with one decimal. */
  public double kg() {
    return Math.round(grams / 100.0) / 10.0;
  }

  /** Litres with one decimal. */
  public double litres() {
    return Math.round(millilitres / 100.0) / 10.0;
  }
}
