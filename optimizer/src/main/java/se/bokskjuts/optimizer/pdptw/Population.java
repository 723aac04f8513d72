package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The best solutions that the threads' short coolings ended at, all of fewest vehicles and no two
 * alike: of two that share most of their legs the shorter stays, or crossing them would bring
 * nothing new (diversity as in Vidal et al., Operations Research 60, 2012).
 */
final class Population {
  private static final int CAPACITY = 8;

  /** Share of common legs from which two solutions are alike. */
  private static final double ALIKE = 0.9;

  private final List<PdptwSolution> members = new ArrayList<>();

  /** Takes a solution unless it needs more vehicles or a shorter one is like it. */
  synchronized void offer(PdptwSolution solution) {
    for (PdptwSolution member : members) {
      if (member.vehicles() < solution.vehicles()
          || member.distance() <= solution.distance() && isAlike(member, solution)) {
        return;
      }
    }
    members.removeIf(
        member -> member.vehicles() > solution.vehicles() || isAlike(member, solution));
    members.add(solution);
    members.sort(Comparator.comparingDouble(PdptwSolution::distance));
    if (members.size() > CAPACITY) {
      members.remove(CAPACITY);
    }
  }

  private static boolean isAlike(PdptwSolution one, PdptwSolution other) {
    return one.shareOfLegsIn(other) >= ALIKE;
  }

  /** Members of so many vehicles, the shortest first. */
  synchronized List<PdptwSolution> list(int vehicles) {
    return members.stream().filter(member -> member.vehicles() == vehicles).toList();
  }
}
