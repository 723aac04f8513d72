package se.bokskjuts.model;

import java.util.List;

/**
 * A crate packed at one unit, addressed to one unit, moved whole.
 *
 * @param sort whether it is unpacked and its items packed again at {@code to}, a sort point
 * @param items the transfers inside, a moved hold under its hold's id
 */
public record Box(BoxId id, UnitId from, UnitId to, boolean sort, List<TransferId> items) {
  public Box {
    items = List.copyOf(items);
  }
}
