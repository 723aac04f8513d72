package se.bokskjuts.optimizer.vrp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries every order of every share of the requests: for the smallest problems. */
final class ExhaustiveVrp {
  /** A value: priority served, tasks served, cost in thirty-six-hundredths. */
  record Value(long priority, int tasks, long cost) {
    boolean isBetterThan(Value other) {
      if (priority != other.priority) {
        return priority > other.priority;
      }
      return tasks != other.tasks ? tasks > other.tasks : cost < other.cost;
    }
  }

  private final VrpProblem problem;
  private final Map<List<Integer>, Long> cheapest = new HashMap<>();

  private ExhaustiveVrp(VrpProblem problem) {
    this.problem = problem;
  }

  static Value best(VrpProblem problem) {
    ExhaustiveVrp search = new ExhaustiveVrp(problem);
    for (int v = 0; v < problem.vehicles().size(); v++) {
      search.extend(v, new ArrayList<>(), 0, 0);
    }
    return search.share(0, 0, new Value(0, 0, 0));
  }

  /** The cheapest order of each set of requests by each vehicle. */
  private void extend(int v, List<Integer> tasks, int done, int open) {
    if (open == 0) {
      long cost = Orders.cost(problem, v, tasks);
      if (cost >= 0) {
        cheapest.merge(List.of(v, done), cost, Math::min);
      }
    }
    for (int r = 0; r < problem.requests().size(); r++) {
      int bit = 1 << r;
      VrpRequest request = problem.requests().get(r);
      if ((open & bit) != 0) {
        tasks.add(2 * r + 1);
        extend(v, tasks, done, open & ~bit);
        tasks.remove(tasks.size() - 1);
      } else if ((done & bit) == 0
          && problem.vehicles().get(v).skills().containsAll(request.skills())) {
        tasks.add(2 * r);
        extend(v, tasks, done | bit, request.isPair() ? open | bit : open);
        tasks.remove(tasks.size() - 1);
      }
    }
  }

  private Value share(int v, int taken, Value sum) {
    if (v == problem.vehicles().size()) {
      return sum;
    }
    Value best = null;
    int free = ((1 << problem.requests().size()) - 1) & ~taken;
    for (int set = free; ; set = (set - 1) & free) {
      Long cost = cheapest.get(List.of(v, set));
      if (cost != null) {
        Value found = share(v + 1, taken | set, plus(sum, set, cost));
        best = best == null || found.isBetterThan(best) ? found : best;
      }
      if (set == 0) {
        return best;
      }
    }
  }

  private Value plus(Value sum, int set, long cost) {
    long priority = sum.priority();
    int tasks = sum.tasks();
    for (int r = 0; r < problem.requests().size(); r++) {
      if ((set & 1 << r) != 0) {
        int size = problem.requests().get(r).tasks().size();
        tasks += size;
        priority += (long) size * problem.requests().get(r).priority();
      }
    }
    return new Value(priority, tasks, sum.cost() + cost);
  }
}
