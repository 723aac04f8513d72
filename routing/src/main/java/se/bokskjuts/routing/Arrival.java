package se.bokskjuts.routing;

/**
 * How a target is reached.
 *
 * @param node the node before the target's edge, or {@link FastestTree#SOURCE} where the drive
 *     never leaves that edge
 * @param key the directed edge that leads to the target
 */
record Arrival(int millis, int node, int key) {}
