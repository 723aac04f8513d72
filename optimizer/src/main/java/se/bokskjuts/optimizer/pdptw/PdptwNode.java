package se.bokskjuts.optimizer.pdptw;

/**
 * One place to serve, in the columns of Li &amp; Lim's files; the first node of a problem is the
 * depot. A node with neither origin nor destination is a task of its own whose goods ride to the
 * end of the route.
 *
 * @param x coordinate, in the units of distance
 * @param y coordinate, in the units of distance
 * @param demand loaded here; negative: unloaded
 * @param readyTime earliest begin of service; distance and time have the same unit
 * @param dueTime latest begin of service; at the depot, latest return
 * @param serviceTime spent here
 * @param origin number of the node where the goods were loaded, 0 if none
 * @param destination number of the node where the goods are unloaded, 0 if none
 */
public record PdptwNode(
    double x,
    double y,
    int demand,
    double readyTime,
    double dueTime,
    double serviceTime,
    int origin,
    int destination) {
  public PdptwNode {
    if (origin != 0 && destination != 0) {
      throw new IllegalArgumentException(
          "a node has an origin or a destination, not both: " + origin + ", " + destination);
    }
  }

  /** A task of its own, as in Solomon's files. */
  public static PdptwNode single(
      double x, double y, int demand, double readyTime, double dueTime, double serviceTime) {
    return new PdptwNode(x, y, demand, readyTime, dueTime, serviceTime, 0, 0);
  }
}
