package se.bokskjuts.optimizer.planned;

import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;

/** How OptaPlanner is set up. */
final class DaySolver {
  private DaySolver() {}

  /** Solution, entities and constraints; no phases yet. */
  static SolverConfig scoring() {
    return new SolverConfig()
        .withSolutionClass(PlannedDay.class)
        .withEntityClasses(
            PlannedThing.class, PlannedVan.class, PlannedPacking.class, PlannedItem.class)
        .withScoreDirectorFactory(
            new ScoreDirectorFactoryConfig().withConstraintProviderClass(DayConstraints.class));
  }
}
