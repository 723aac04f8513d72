package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best solutions that the threads' short coolings ended at, all of fewest vehicles. */
final class Population {
  private static final int CAPACITY = 6;
  private static final double SAME_DISTANCE = 1e-6;

  private final List<PdptwSolution> members = new ArrayList<>();

  /** Takes a solution unless it is known, needs more vehicles, or is longer than all the others. */
  synchronized void offer(PdptwSolution solution) {
    for (PdptwSolution member : members) {
      if (member.vehicles() < solution.vehicles()
          || Math.abs(member.distance() - solution.distance()) < SAME_DISTANCE) {
        return;
      }
    }
    members.removeIf(member -> member.vehicles() > solution.vehicles());
    members.add(solution);
    members.sort(Comparator.comparingDouble(PdptwSolution::distance));
    if (members.size() > CAPACITY) {
      members.remove(CAPACITY);
    }
  }

  /** Members of so many vehicles, the shortest first. */
  synchronized List<PdptwSolution> list(int vehicles) {
    return members.stream().filter(member -> member.vehicles() == vehicles).toList();
  }
}
