package se.bokskjuts.optimizer.planned;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;

/**
 * Runs OptaPlanner's solver over the plans of a search: one custom phase whose steps each adopt a
 * plan, the constraint streams score it, the best is kept. When the source has no more, the solver
 * is told to terminate early.
 */
public final class DaySolver {
  /** A custom phase has a fixed list of commands: more steps than any search has plans. */
  private static final int MANY = 100_000;

  private DaySolver() {}

  /**
   * The best of the start and all plans of the source.
   *
   * @param start throws when it names what the day does not have
   * @param best hears each plan that the score finds better than all before, in the solver's thread
   */
  public static Plan solve(DayProblem day, Plan start, PlanSource source, Consumer<Plan> best) {
    return solve(PlannedDay.of(day, start), source, best, EnvironmentMode.REPRODUCIBLE).toPlan();
  }

  static PlannedDay solve(
      PlannedDay start, PlanSource source, Consumer<Plan> best, EnvironmentMode mode) {
    AtomicReference<Solver<PlannedDay>> running = new AtomicReference<>();
    AdoptNextPlan step = new AdoptNextPlan(source, () -> running.get().terminateEarly());
    Solver<PlannedDay> solver = SolverFactory.<PlannedDay>create(solving(step, mode)).buildSolver();
    running.set(solver);
    solver.addEventListener(event -> best.accept(event.getNewBestSolution().toPlan()));
    return solver.solve(start);
  }

  // The list is raw in OptaPlanner's own signature.
  @SuppressWarnings("rawtypes")
  private static SolverConfig solving(CustomPhaseCommand<PlannedDay> step, EnvironmentMode mode) {
    CustomPhaseConfig phase = new CustomPhaseConfig();
    List<CustomPhaseCommand> steps = Collections.nCopies(MANY, step);
    return scoring().withEnvironmentMode(mode).withPhases(phase.withCustomPhaseCommandList(steps));
  }

  /** The plan becomes the working solution; the director hears what changed. */
  public static void adopt(ScoreDirector<PlannedDay> director, Plan plan) {
    PlannedDay working = director.getWorkingSolution();
    Adoption.of(working, plan).into(working, Change.heardBy(director));
    director.triggerVariableListeners();
  }

  /** Solution, entities and constraints, without a phase. */
  public static SolverConfig scoring() {
    return new SolverConfig()
        .withSolutionClass(PlannedDay.class)
        .withEntityClasses(
            PlannedThing.class, PlannedVan.class, PlannedPacking.class, PlannedItem.class)
        .withScoreDirectorFactory(
            new ScoreDirectorFactoryConfig().withConstraintProviderClass(DayConstraints.class));
  }
}
