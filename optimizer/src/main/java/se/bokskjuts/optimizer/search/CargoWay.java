package se.bokskjuts.optimizer.search;

import org.jspecify.annotations.Nullable;

/**
 * One way of an item through the day.
 *
 * @param copy which of the item's copies, −1 if a hold stays unfilled
 * @param first the lane it is packed into at its origin, null if it stays
 * @param onward the lane it is packed into where it was sorted today, null if it goes no further
 * @param cost SEK of delay and sorting
 */
record CargoWay(int copy, @Nullable CargoLane first, @Nullable CargoLane onward, double cost) {
  boolean uses(CargoLane lane) {
    return first == lane || onward == lane;
  }
}
