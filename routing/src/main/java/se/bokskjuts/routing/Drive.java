package se.bokskjuts.routing;

/**
 * The fastest way from one spot to another.
 *
 * @param keys the directed edges driven, in order, the first and last of them in part
 */
record Drive(Spot from, Spot to, int millis, long millimetres, int[] keys) {
  int seconds() {
    return (int) Math.round(millis / 1000.0);
  }

  int metres() {
    return (int) Math.round(millimetres / 1000.0);
  }

  /** The share of its edge at which the piece of that index begins. */
  double start(int index) {
    return index == 0 ? from.share() : keys[index] % 2;
  }

  /** The share of its edge at which the piece of that index ends. */
  double end(int index) {
    return index == keys.length - 1 ? to.share() : 1 - keys[index] % 2;
  }
}
