package se.bokskjuts.optimizer.pdptw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Loads new starts at a given number of vehicles, with requests still absent: from nothing, from a
 * member of the population with a large part taken out, or from two members by selective route
 * exchange (Nagata &amp; Kobayashi, PPSN XI, 2010): routes of the one, and of the other those that
 * overlap least, without what is there already.
 */
final class Offspring {
  /** Of the requests outside the route that a kick takes out whole. */
  private static final double LEAST_KICKED = 0.2;

  private static final double MOST_KICKED = 0.7;

  private final Searcher searcher;
  private final Routes routes;
  private final Dice dice;

  Offspring(Searcher searcher) {
    this.searcher = searcher;
    routes = searcher.routes;
    dice = searcher.dice;
  }

  void load(int vehicles) {
    List<PdptwSolution> parents = searcher.incumbent.population().list(vehicles);
    int lot = dice.below(4);
    if (lot == 0 && !parents.isEmpty()) {
      kick(parents.get(dice.below(parents.size())));
    } else if (lot > 1 && parents.size() > 1) {
      int one = dice.below(parents.size());
      int other = (one + 1 + dice.below(parents.size() - 1)) % parents.size();
      cross(parents.get(one), parents.get(other));
    } else {
      routes.clear(vehicles);
    }
    searcher.recreate.run(false);
  }

  private void kick(PdptwSolution parent) {
    routes.load(parent.routes(), parent.vehicles());
    double share = LEAST_KICKED + (MOST_KICKED - LEAST_KICKED) * dice.unit();
    int slot = dice.below(parent.vehicles());
    for (int request = 0; request < searcher.problem.requestCount; request++) {
      if (routes.routeOf[searcher.problem.loadAt[request]] == slot || dice.chance(share)) {
        routes.markLeaving(request);
      }
    }
    routes.close();
  }

  private void cross(PdptwSolution one, PdptwSolution other) {
    int taken = (one.vehicles() + dice.below(2)) / 2;
    List<List<Integer>> child = new ArrayList<>();
    Set<Integer> served = new HashSet<>();
    List<List<Integer>> left = new ArrayList<>(one.routes());
    while (child.size() < taken) {
      List<Integer> route = left.remove(dice.below(left.size()));
      child.add(route);
      served.addAll(route);
    }
    List<List<Integer>> others = new ArrayList<>(other.routes());
    others.sort(Comparator.comparingDouble(route -> overlap(route, served)));
    for (List<Integer> route : others.subList(0, one.vehicles() - taken)) {
      child.add(route.stream().filter(node -> !served.contains(node)).toList());
    }
    routes.load(child, one.vehicles());
  }

  private static double overlap(List<Integer> route, Set<Integer> served) {
    return (double) route.stream().filter(served::contains).count() / route.size();
  }
}
