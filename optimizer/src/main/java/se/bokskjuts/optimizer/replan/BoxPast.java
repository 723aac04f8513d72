package se.bokskjuts.optimizer.replan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** Where a box of the published plan has come by now. */
final class BoxPast {
  final Box box;

  /** Less than published where an item did not come in time to be packed. */
  List<TransferId> items;

  UnitId place;

  /** The van that carries it. */
  @Nullable VanId aboard;

  /** Second at which it was first loaded; −1 if it still is to be packed. */
  int firstLoaded = -1;

  /** Second at which its last unloading was done. */
  int freeAt = -1;

  /** The van that unloaded it last. */
  @Nullable VanId unloadedBy;

  BoxPast(Box box) {
    this.box = box;
    this.items = box.items();
    this.place = box.from();
  }

  boolean isPacked() {
    return firstLoaded >= 0;
  }

  boolean isDelivered() {
    return isPacked() && aboard == null && place.equals(box.to());
  }

  Box asItIs() {
    return new Box(box.id(), box.from(), box.to(), box.sort(), items);
  }
}
