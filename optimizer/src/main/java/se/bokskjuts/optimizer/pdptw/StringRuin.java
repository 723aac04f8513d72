package se.bokskjuts.optimizer.pdptw;

/**
 * Removes strings of neighbouring nodes from neighbouring routes, with them the other node of each
 * request: "slack induction by string removals" (Christiaens &amp; Vanden Berghe, Transportation
 * Science 54, 2020).
 */
final class StringRuin {
  private static final int LONGEST_STRING = 10;
  private static final double SPLIT_CHANCE = 0.5;
  private static final double KEEP_MORE_CHANCE = 0.01;

  private final Routes routes;
  private final PdptwProblem problem;
  private final Neighbours neighbours;
  private final Dice dice;
  private final double averageRemoved;
  private final long[] ruinedIn;
  private long round;

  StringRuin(Routes routes, Neighbours neighbours, Dice dice, double averageRemoved) {
    this.routes = routes;
    this.problem = routes.problem;
    this.neighbours = neighbours;
    this.dice = dice;
    this.averageRemoved = averageRemoved;
    ruinedIn = new long[routes.slots];
  }

  void ruin() {
    round++;
    double longest = Math.min(LONGEST_STRING, averageRouteSize());
    double mostStrings = 4 * averageRemoved / (1 + longest) - 1;
    int strings = (int) (1 + dice.unit() * Math.max(0, mostStrings));
    int seed = 1 + dice.below(problem.nodeCount - 1);
    for (int node : neighbours.of(seed)) {
      int slot = routes.routeOf[node];
      if (slot != PdptwProblem.NONE && ruinedIn[slot] != round && !routes.isLeaving(node)) {
        ruinedIn[slot] = round;
        double most = Math.min(longest, routes.size[slot]);
        removeString(slot, node, (int) (1 + dice.unit() * most));
        if (--strings == 0) {
          break;
        }
      }
    }
    routes.close();
  }

  private double averageRouteSize() {
    int used = routes.used();
    int absentNodes = 0;
    for (int k = 0; k < routes.absentCount; k++) {
      absentNodes += problem.unloadAt[routes.absent[k]] == PdptwProblem.NONE ? 1 : 2;
    }
    return used == 0 ? 1 : (double) (problem.nodeCount - 1 - absentNodes) / used;
  }

  private void removeString(int slot, int node, int length) {
    int size = routes.size[slot];
    int kept =
        length > 1 && length < size && dice.chance(SPLIT_CHANCE) ? keptWithin(length, size) : 0;
    int span = length + kept;
    int at = routes.positionOf[node];
    int first = Math.max(1, at - span + 1);
    int last = Math.min(at, size - span + 1);
    int begin = first + dice.below(last - first + 1);
    int gap = kept == 0 ? span : 1 + dice.below(length - 1);
    int base = slot * routes.stride;
    for (int k = 0; k < span; k++) {
      if (k < gap || k >= gap + kept) {
        routes.markLeaving(problem.requestOf[routes.node[base + begin + k]]);
      }
    }
  }

  /** Nodes kept in the middle of a split string. */
  private int keptWithin(int length, int size) {
    int kept = 1;
    while (length + kept < size && dice.chance(KEEP_MORE_CHANCE)) {
      kept++;
    }
    return kept;
  }
}
