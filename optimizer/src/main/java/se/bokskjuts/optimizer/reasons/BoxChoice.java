package se.bokskjuts.optimizer.reasons;

import se.bokskjuts.model.Money;

/**
 * What was chosen for a box, and what the other way would be.
 *
 * @param isSorted whether it goes to a sort point
 * @param items inside
 * @param destinations of the items
 * @param handling of this box: packing and lifts, and sorting if it is sorted
 * @param otherHandling of the other way: a direct box for each destination, or a share of a sort
 *     box with sorting
 * @param otherDelay what the items would cost in delay the other way, one more day each
 * @param hasSortBox whether a sort box leaves the same unit, so that sorting needs no box more
 */
public record BoxChoice(
    boolean isSorted,
    int items,
    int destinations,
    Money handling,
    Money otherHandling,
    Money otherDelay,
    boolean hasSortBox) {
  /** In English. */
  public String words() {
    if (isSorted) {
      return String.format(
          "sorted: %d items for %d units; a direct box to each would cost %s in handling, not %s",
          items, destinations, otherHandling, handling);
    }
    return String.format(
        "direct: %d items for one unit at %s in handling; sorted it would be %s, and %s if they"
            + " arrived a day later",
        items, handling, otherHandling, otherDelay);
  }
}
