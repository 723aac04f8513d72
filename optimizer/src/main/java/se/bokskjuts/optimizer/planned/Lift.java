package se.bokskjuts.optimizer.planned;

import java.util.Comparator;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * A box put on or taken off a van.
 *
 * @param vanOrder the van's place in the day, ties are told apart by it
 * @param number counts the lifts of the van
 * @param stop index of the stop
 */
record Lift(
    BoxId box,
    boolean isLoad,
    UnitId unit,
    int start,
    int depart,
    VanId van,
    int vanOrder,
    int number,
    int stop) {
  /** A load counts when its stop starts, an unload when its stop departs; unloads come first. */
  static final Comparator<Lift> IN_TIME =
      Comparator.comparingInt(Lift::second)
          .thenComparing(Lift::isLoad)
          .thenComparingInt(Lift::vanOrder)
          .thenComparingInt(Lift::number);

  static final Comparator<Lift> IN_PLAN =
      Comparator.comparingInt(Lift::vanOrder).thenComparingInt(Lift::number);

  int second() {
    return isLoad ? start : depart;
  }
}
