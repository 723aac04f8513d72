package se.bokskjuts.optimizer.vrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.vrp.VrpSolution.ObstacleKind;
import se.bokskjuts.optimizer.vrp.VrpSolution.Step;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;

class VrpSolverTest {
  private static final int FALUN = 0;
  private static final int MORA = 1;
  private static final int IDRE = 2;

  /** Falun – Mora an hour, Mora – Idre two. */
  private static final VrpMatrix ROADS =
      VrpMatrix.ofSeconds(new long[][] {{0, 3600, 9000}, {3600, 0, 7200}, {9000, 7200, 0}});

  private static VrpSolution solve(VrpProblem problem, long steps) {
    return VrpSolver.solve(problem, SolveSettings.ofSteps(steps, 1), () -> false);
  }

  private static VrpRequest visit(VrpTask task) {
    return VrpRequest.single(task, List.of(1L), List.of(), Set.of(), 0);
  }

  private static VrpProblem day(VrpVehicle vehicle, VrpRequest... requests) {
    return new VrpProblem(List.of(ROADS), List.of(requests), List.of(vehicle), 1);
  }

  @Test
  void the_best_answer_is_found_wherever_it_can_be_found_by_trying_all() {
    for (int seed = 0; seed < Integer.getInteger("vrp.seeds", 50); seed++) {
      VrpProblem problem = new RandomVrp(seed).problem(4, 2);

      VrpSolution solution = solve(problem, 1500);

      VrpChecker judged = VrpChecker.check(problem, solution);
      assertThat(judged.faults()).as("seed %d", seed).isEmpty();
      assertThat(valueOf(problem, solution, judged.cost))
          .as("seed %d", seed)
          .isEqualTo(ExhaustiveVrp.best(problem));
    }
  }

  private static ExhaustiveVrp.Value valueOf(VrpProblem problem, VrpSolution solution, long cost) {
    Set<Integer> out = Set.copyOf(solution.unserved().stream().map(u -> u.request()).toList());
    long priority = 0;
    int tasks = 0;
    for (int r = 0; r < problem.requests().size(); r++) {
      if (!out.contains(r)) {
        int size = problem.requests().get(r).tasks().size();
        tasks += size;
        priority += (long) size * problem.requests().get(r).priority();
      }
    }
    return new ExhaustiveVrp.Value(priority, tasks, cost);
  }

  @Test
  void every_answer_holds_before_the_checker() {
    for (int seed = 1000; seed < 1030; seed++) {
      VrpProblem problem = new RandomVrp(seed).problem(25, 4);

      VrpSolution solution = solve(problem, 300);

      assertThat(VrpChecker.check(problem, solution).faults()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void the_same_seed_and_steps_give_the_same_answer() {
    VrpProblem problem = new RandomVrp(7).problem(20, 3);

    assertThat(solve(problem, 400)).isEqualTo(solve(problem, 400));
  }

  @Test
  void who_would_wait_on_the_way_starts_later() {
    VrpProblem problem =
        day(
            VrpVehicle.roundTrip(FALUN, List.of(1L)),
            visit(VrpTask.at(MORA).withWindows(List.of(new Window(30_000, 40_000)))));

    List<Step> steps = solve(problem, 50).routes().get(0).steps();

    assertThat(steps.get(0).arrival()).isEqualTo(26_400);
    assertThat(steps.get(1).waiting()).isZero();
  }

  @Test
  void a_break_is_taken_on_the_way_when_its_window_says_so() {
    VrpVehicle plain = VrpVehicle.roundTrip(FALUN, List.of(1L));
    VrpVehicle vehicle =
        new VrpVehicle(
            plain.start(),
            plain.end(),
            plain.capacity(),
            Set.of(),
            new Window(0, 9000),
            List.of(new VrpBreak(600, List.of(new Window(1000, 1100)), java.util.Optional.empty())),
            0,
            1,
            "",
            VrpVehicle.Limits.NONE,
            VrpVehicle.Price.BY_SECOND,
            List.of());

    List<Step> steps = solve(day(vehicle, visit(VrpTask.at(MORA))), 50).routes().get(0).steps();

    assertThat(steps.stream().map(Step::kind))
        .containsExactly(StepKind.START, StepKind.BREAK, StepKind.TASK, StepKind.END);
    assertThat(steps.get(1).begins()).isBetween(1000L, 1100L);
    assertThat(steps.get(3).arrival()).isEqualTo(steps.get(0).arrival() + 7800);
  }

  @Test
  void an_open_end_is_where_it_costs_least() {
    VrpVehicle oneWay = withEnds(OptionalInt.of(FALUN), OptionalInt.empty());

    VrpSolution solution = solve(day(oneWay, visit(VrpTask.at(IDRE)), visit(VrpTask.at(MORA))), 50);

    List<Step> steps = solution.routes().get(0).steps();
    assertThat(steps.get(2).number()).hasValue(VrpProblem.taskNumber(0, false));
    assertThat(steps.get(3).travel()).isEqualTo(10_800);
  }

  private static VrpVehicle withEnds(OptionalInt start, OptionalInt end) {
    return new VrpVehicle(
        start,
        end,
        List.of(2L),
        Set.of(),
        Window.ALWAYS,
        List.of(),
        0,
        1,
        "",
        VrpVehicle.Limits.NONE,
        VrpVehicle.Price.BY_SECOND,
        List.of());
  }

  @Test
  void the_higher_priority_goes_and_who_stays_is_told_why() {
    VrpRequest low = VrpRequest.single(VrpTask.at(MORA), List.of(1L), List.of(), Set.of(), 1);
    VrpRequest high = VrpRequest.single(VrpTask.at(IDRE), List.of(1L), List.of(), Set.of(), 2);
    VrpRequest heavy = VrpRequest.single(VrpTask.at(MORA), List.of(2L), List.of(), Set.of(), 9);
    VrpRequest skilled = VrpRequest.single(VrpTask.at(MORA), List.of(), List.of(), Set.of(3), 9);
    VrpRequest late = visit(VrpTask.at(MORA).withWindows(List.of(new Window(0, 100))));

    VrpSolution solution =
        solve(day(VrpVehicle.roundTrip(FALUN, List.of(1L)), low, high, heavy, skilled, late), 100);

    assertThat(solution.unserved())
        .extracting(u -> u.request() + " " + u.obstacles().get(0).kind())
        .containsExactly(
            "0 " + ObstacleKind.ROUTE_IS_FULL,
            "2 " + ObstacleKind.CAPACITY,
            "3 " + ObstacleKind.SKILLS,
            "4 " + ObstacleKind.TIME);
  }

  @Test
  void initial_tasks_that_break_a_rule_are_refused() {
    VrpVehicle full =
        new VrpVehicle(
            OptionalInt.of(FALUN),
            OptionalInt.of(FALUN),
            List.of(1L),
            Set.of(),
            Window.ALWAYS,
            List.of(),
            0,
            1,
            "",
            VrpVehicle.Limits.NONE,
            VrpVehicle.Price.BY_SECOND,
            List.of(0, 2));

    assertThatThrownBy(() -> solve(day(full, visit(VrpTask.at(MORA)), visit(VrpTask.at(IDRE))), 10))
        .isInstanceOf(InitialRouteException.class);
  }
}
