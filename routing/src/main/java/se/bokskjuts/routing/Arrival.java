package se.bokskjuts.routing;

/**
 * How a target is reached.
 *
 * @param node the node before the target's edge, or {@link FastestTree#SOURCE} where the drive
 *     never leaves that edge
 * @param key the directed edge that leads to the target
 */
record Arrival(int millis, long millimetres, int node, int key) {
  int seconds() {
    return (int) Math.round(millis / 1000.0);
  }

  int metres() {
    return (int) Math.round(millimetres / 1000.0);
  }
}
