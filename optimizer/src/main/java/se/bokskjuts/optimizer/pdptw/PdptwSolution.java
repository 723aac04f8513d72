package se.bokskjuts.optimizer.pdptw;

import java.util.List;

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
}
