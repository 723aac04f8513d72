package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Routes as lists of node numbers, the depot left out.
 *
 * @param routes none of them empty
 * @param distance driven in all, from and to the depot
 */
public record PdptwSolution(List<List<Integer>> routes, double distance) {
  public PdptwSolution {
    routes = routes.stream().map(List::copyOf).toList();
  }

  /** Number of routes driven. */
  public int vehicles() {
    return routes.size();
  }

  /** Fewer vehicles, or as many and a shorter way. */
  public boolean isBetterThan(PdptwSolution other) {
    return vehicles() != other.vehicles()
        ? vehicles() < other.vehicles()
        : distance < other.distance - 1e-9;
  }

  /** How many of all legs, those from and to the depot among them, the other solution has too. */
  double shareOfLegsIn(PdptwSolution other) {
    Set<Long> theirs = new HashSet<>(other.legs());
    List<Long> ours = legs();
    return (double) ours.stream().filter(theirs::contains).count() / ours.size();
  }

  private List<Long> legs() {
    List<Long> legs = new ArrayList<>();
    for (List<Integer> route : routes) {
      int from = 0;
      for (int to : route) {
        legs.add((long) from << 32 | to);
        from = to;
      }
      legs.add((long) from << 32);
    }
    return legs;
  }
}
