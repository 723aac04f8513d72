package se.bokskjuts.optimizer.replan;

import java.util.List;
import se.bokskjuts.model.Break;

/**
 * A stop to come. Times in seconds of the day, as published.
 *
 * @param unit by index
 * @param van whose published stop it is, by index; −1 for a stop that is not in the published plan
 * @param order place among the van's published stops to come
 * @param number its own among all published stops to come; −1 for a new one
 * @param leftAt when the van left the place before it
 * @param told when service was to begin in the plan that the unit knows: a late van comes later
 * @param boxes lifts there
 * @param rests breaks on the way to it
 * @param last whether the van unloads there what it can bring nowhere else: windows do not bind
 */
record Entry(
    int unit,
    int van,
    int order,
    int number,
    int leftAt,
    int arrive,
    int start,
    int depart,
    int told,
    int boxes,
    List<Break> rests,
    boolean last) {
  static Entry at(int unit) {
    return new Entry(unit, -1, -1, -1, 0, 0, 0, 0, 0, 0, List.of(), false);
  }

  static Entry lastAt(int unit) {
    return new Entry(unit, -1, -1, -1, 0, 0, 0, 0, 0, 0, List.of(), true);
  }

  boolean isPublished() {
    return number >= 0;
  }

  /** Whether it comes right after the other in the published plan; null: the van's place now. */
  boolean follows(@org.jspecify.annotations.Nullable Entry before) {
    return before == null ? order == 0 : before.van == van && before.order == order - 1;
  }
}
