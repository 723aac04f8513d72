package se.bokskjuts.optimizer.pdptw;

/**
 * A number of vehicles that no solution can do without: the load of single tasks against the
 * capacity, and requests of which no two fit into one route. The search for fewer ends there.
 */
final class VehicleBound {
  private static final int WORTH_TRYING = 20_000;

  private final PdptwProblem problem;
  private final boolean[][] apart;

  private VehicleBound(PdptwProblem problem) {
    this.problem = problem;
    int count = problem.requestCount;
    apart = new boolean[count][count];
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < a; b++) {
        apart[a][b] = !fitTogether(a, b);
        apart[b][a] = apart[a][b];
      }
    }
  }

  static int of(PdptwProblem problem) {
    VehicleBound bound = new VehicleBound(problem);
    int largest = Math.min(1, problem.requestCount);
    // Of many requests not each is tried as the first one; the bound is only a reason to stop.
    int pace = 1 + problem.requestCount * problem.requestCount / WORTH_TRYING;
    for (int request = 0; request < problem.requestCount; request += pace) {
      largest = Math.max(largest, bound.cliqueFrom(request));
    }
    return Math.max(largest, byLoad(problem));
  }

  private static int byLoad(PdptwProblem problem) {
    long load = 0;
    for (int request = 0; request < problem.requestCount; request++) {
      if (problem.unloadAt[request] == PdptwProblem.NONE) {
        load += problem.demand[problem.loadAt[request]];
      }
    }
    return load == 0 ? 0 : (int) ((load + problem.capacity - 1) / problem.capacity);
  }

  /** Grows a set of requests apart from each other, always by the one that leaves most open. */
  private int cliqueFrom(int first) {
    boolean[] open = apart[first].clone();
    int size = 1;
    for (int next = mostApart(open); next >= 0; next = mostApart(open)) {
      size++;
      for (int request = 0; request < open.length; request++) {
        open[request] &= apart[next][request];
      }
    }
    return size;
  }

  private int mostApart(boolean[] open) {
    int best = -1;
    int most = -1;
    for (int request = 0; request < open.length; request++) {
      if (open[request]) {
        int count = 0;
        for (int other = 0; other < open.length; other++) {
          count += open[other] && apart[request][other] ? 1 : 0;
        }
        if (count > most) {
          most = count;
          best = request;
        }
      }
    }
    return best;
  }

  private boolean fitTogether(int a, int b) {
    double clock = problem.ready[0] + problem.service[0];
    return continues(0, clock, 0, new int[] {problem.loadAt[a], problem.loadAt[b]});
  }

  /** Depth first over all orders of what is to be done: {@code open} holds the next of each. */
  private boolean continues(int at, double clock, int load, int[] open) {
    boolean done = true;
    for (int k = 0; k < open.length; k++) {
      int next = open[k];
      if (next != PdptwProblem.NONE) {
        done = false;
        double start = Math.max(clock + problem.between(at, next), problem.ready[next]);
        int loaded = load + problem.demand[next];
        if (start <= problem.due[next] && loaded <= problem.capacity) {
          int request = problem.requestOf[next];
          int[] rest = open.clone();
          rest[k] = next == problem.loadAt[request] ? problem.unloadAt[request] : PdptwProblem.NONE;
          if (continues(next, start + problem.service[next], loaded, rest)) {
            return true;
          }
        }
      }
    }
    return done && clock + problem.between(at, 0) <= problem.due[0];
  }
}
