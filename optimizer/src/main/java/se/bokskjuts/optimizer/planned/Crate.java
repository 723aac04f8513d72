package se.bokskjuts.optimizer.planned;

import java.util.List;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.UnitId;

/**
 * A packed box with its place in the plan's order.
 *
 * <p>{@link #NONE} stands for no box: streams cannot join with nothing, and a day without boxes has
 * items, too.
 */
record Crate(int number, Box box) {
  static final Crate NONE =
      new Crate(-1, new Box(BoxId.of("-"), UnitId.of("-"), UnitId.of("-"), false, List.of()));

  boolean isBox() {
    return number >= 0;
  }

  BoxId id() {
    return box.id();
  }
}
