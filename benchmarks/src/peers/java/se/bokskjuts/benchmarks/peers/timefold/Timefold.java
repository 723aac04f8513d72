package se.bokskjuts.benchmarks.peers.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/** Timefold with its default phases and moves; its open core searches in one thread. */
public final class Timefold {
  private Timefold() {}

  /** The routes that are driven, or an empty list if a rule is broken. */
  public static List<List<Integer>> solve(PdptwProblem problem, Duration limit, long seed) {
    SolverConfig config =
        new SolverConfig()
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withSolutionClass(TourPlan.class)
            .withEntityClasses(Tour.class)
            .withConstraintProviderClass(TourRules.class)
            .withRandomSeed(seed)
            .withTerminationSpentLimit(limit);
    TourPlan best = SolverFactory.<TourPlan>create(config).buildSolver().solve(problemOf(problem));
    if (best.getScore().hardScore() < 0) {
      return List.of();
    }
    List<List<Integer>> routes = new ArrayList<>();
    for (Tour tour : best.getTours()) {
      if (!tour.getPlaces().isEmpty()) {
        routes.add(tour.getPlaces().stream().map(Place::number).toList());
      }
    }
    return routes;
  }

  private static TourPlan problemOf(PdptwProblem problem) {
    List<Place> places =
        IntStream.range(1, problem.nodes().size())
            .mapToObj(number -> new Place(number, problem.nodes().get(number)))
            .toList();
    List<Tour> tours =
        IntStream.range(0, problem.vehicles())
            .mapToObj(number -> new Tour(number, problem))
            .toList();
    return new TourPlan(places, tours);
  }
}
