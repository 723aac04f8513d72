package se.bokskjuts.optimizer.vrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.bokskjuts.optimizer.vrp.VrpSolution.Step;
import se.bokskjuts.optimizer.vrp.VrpSolution.StepKind;

class GivenRoutesTest {
  private static final VrpMatrix ROADS =
      VrpMatrix.ofSeconds(new long[][] {{0, 100, 100}, {100, 0, 100}, {100, 100, 0}});

  private static JudgedRoute judge(VrpVehicle vehicle, List<VrpTask> tasks, List<GivenStep> steps) {
    List<VrpRequest> requests =
        tasks.stream().map(t -> VrpRequest.single(t, List.of(2L), List.of(), Set.of(), 0)).toList();
    return GivenRoutes.judge(
        new VrpProblem(List.of(ROADS), requests, List.of(vehicle), 1), 0, steps);
  }

  private static List<GivenStep> throughAll(int tasks) {
    List<GivenStep> steps = new ArrayList<>();
    steps.add(GivenStep.of(StepKind.START));
    for (int t = 0; t < tasks; t++) {
      steps.add(GivenStep.of(StepKind.TASK, 2 * t));
    }
    steps.add(GivenStep.of(StepKind.END));
    return steps;
  }

  private static VrpTask at(int place, long from, long to) {
    return VrpTask.at(place).withWindows(List.of(new Window(from, to)));
  }

  @Test
  void a_route_that_holds_breaks_nothing_and_waits_at_home() {
    JudgedRoute judged =
        judge(VrpVehicle.roundTrip(0, List.of(2L)), List.of(at(1, 1000, 2000)), throughAll(1));

    assertThat(judged.all()).isEmpty();
    assertThat(judged.route().steps().get(0).arrival()).isEqualTo(900);
  }

  @Test
  void an_early_start_is_weighed_against_two_late_tasks() {
    VrpVehicle vehicle = VrpVehicle.roundTrip(0, List.of(9L)).withHours(new Window(1000, 9000));

    JudgedRoute judged = judge(vehicle, List.of(at(1, 0, 1050), at(2, 0, 1100)), throughAll(2));

    assertThat(judged.all())
        .containsExactly(
            new Violation(Violation.Cause.LEAD_TIME, 50), new Violation(Violation.Cause.DELAY, 50));
  }

  @Test
  void what_a_step_itself_asks_is_kept_before_all_windows() {
    VrpVehicle vehicle = VrpVehicle.roundTrip(0, List.of(9L)).withHours(new Window(1000, 9000));
    List<GivenStep> steps = throughAll(2);
    steps.set(
        0,
        new GivenStep(
            StepKind.START,
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalLong.of(980),
            OptionalLong.empty()));

    JudgedRoute judged = judge(vehicle, List.of(at(1, 0, 1050), at(2, 0, 1100)), steps);

    assertThat(judged.route().steps().get(0).begins()).isEqualTo(980);
  }

  @Test
  void too_much_aboard_is_told_where_it_is() {
    JudgedRoute judged =
        judge(
            VrpVehicle.roundTrip(0, List.of(3L)),
            List.of(VrpTask.at(1), VrpTask.at(2)),
            throughAll(2));

    assertThat(judged.ofSteps().get(0)).containsExactly(Violation.of(Violation.Cause.LOAD));
    assertThat(judged.ofSteps().get(1)).isEmpty();
  }

  @Test
  void no_other_times_break_less() {
    for (int seed = 0; seed < 200; seed++) {
      Random dice = new Random(seed);
      int from = dice.nextInt(6);
      VrpVehicle vehicle =
          VrpVehicle.roundTrip(0, List.of(9L)).withHours(new Window(100L * from, 600));
      List<VrpTask> tasks = List.of(randomTask(dice, 1), randomTask(dice, 2));

      JudgedRoute judged = judge(vehicle, tasks, throughAll(2));

      assertThat(
              off(
                  vehicle,
                  tasks,
                  judged.route().steps().stream().mapToLong(Step::begins).toArray()))
          .as("seed %d", seed)
          .isEqualTo(least(vehicle, tasks));
    }
  }

  private static VrpTask randomTask(Random dice, int place) {
    long from = 100L * dice.nextInt(6);
    return at(place, from, from + 100L * dice.nextInt(3));
  }

  /** Every choice of begins on a grid of hundreds, which holds a best one. */
  private static long least(VrpVehicle vehicle, List<VrpTask> tasks) {
    long least = Long.MAX_VALUE;
    for (long a = -600; a <= 1000; a += 100) {
      for (long b = a + 100; b <= 1100; b += 100) {
        for (long c = b + 100; c <= 1200; c += 100) {
          for (long d = c + 100; d <= 1300; d += 100) {
            least = Math.min(least, off(vehicle, tasks, new long[] {a, b, c, d}));
          }
        }
      }
    }
    return least;
  }

  private static long off(VrpVehicle vehicle, List<VrpTask> tasks, long[] begins) {
    long off = off(vehicle.hours(), begins[0]) + off(vehicle.hours(), begins[3]);
    off += off(tasks.get(0).windows().get(0), begins[1]);
    return off + off(tasks.get(1).windows().get(0), begins[2]);
  }

  private static long off(Window window, long time) {
    return Math.max(0, Math.max(window.from() - time, time - window.to()));
  }
}
