package se.bokskjuts.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.PlanBuilder;
import se.bokskjuts.optimizer.search.DaySearch;

class PlannerTest {
  private static final SolveSettings SHORT = SolveSettings.ofSteps(500, 1);

  private static final DayProblem DAY =
      aDay()
          .with(FALUN)
          .with(aUnit(MORA).promised(0))
          .with(aVan("bil-1"))
          .with(aTransfer())
          .build();

  private static PlanBuilder good() {
    return aPlan()
        .box("b1", FALUN, MORA, "t1")
        .route(aRoute(DAY, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1"));
  }

  /** Gives these plans on, claiming that they cost nothing. */
  private static DaySearch finds(Plan... plans) {
    return (day, start, settings, stop, sink) -> {
      for (Plan plan : plans) {
        sink.better(plan, PlanCost.ZERO, "search", 1);
      }
    };
  }

  private static PlanAnswer solve(DaySearch search) {
    return new Planner(search).solve(DAY, SHORT, SolveListener.SILENT, () -> false);
  }

  @Test
  void the_answer_is_checked_and_priced() {
    PlanAnswer answer = solve(finds(good().build()));

    assertThat(answer.judgement().isFeasible()).isTrue();
    assertThat(answer.plan().cost()).isEqualTo(answer.judgement().cost());
    assertThat(answer.plan().cost().total()).hasToString("1374.00 kr");
  }

  @Test
  void a_plan_that_breaks_a_rule_is_never_the_answer() {
    Plan broken = good().box("b2", FALUN, MORA).build();

    PlanAnswer answer = solve(finds(broken));

    assertThat(answer.judgement().isFeasible()).isTrue();
    assertThat(answer.plan().boxes()).isEmpty();
  }

  @Test
  void a_start_is_kept_when_nothing_better_is_found() {
    Plan start = good().build();

    PlanAnswer answer =
        new Planner(finds(aPlan().stays("t1").build()))
            .solve(DAY, start, SHORT, SolveListener.SILENT, () -> false);

    assertThat(answer.plan().boxes()).isEqualTo(start.boxes());
  }

  @Test
  void a_start_that_names_what_the_day_does_not_have_is_refused() {
    Plan start = aPlan().box("b1", FALUN, MORA, "t9").build();

    assertThatThrownBy(
            () -> new Planner(finds()).solve(DAY, start, SHORT, SolveListener.SILENT, () -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the plan does not fit the day: no item t9");
  }

  @Test
  void own_output_is_a_start() {
    PlanAnswer first = new Planner().solve(DAY, SHORT, SolveListener.SILENT, () -> false);

    PlanAnswer second =
        new Planner().solve(DAY, first.plan(), SHORT, SolveListener.SILENT, () -> false);

    assertThat(second.judgement().cost().total())
        .isLessThanOrEqualTo(first.judgement().cost().total());
  }

  @Test
  void the_same_seed_and_steps_give_the_same_plan() {
    PlanAnswer one = new Planner().solve(DAY, SHORT, SolveListener.SILENT, () -> false);
    PlanAnswer other = new Planner().solve(DAY, SHORT, SolveListener.SILENT, () -> false);

    assertThat(one.plan()).isEqualTo(other.plan());
  }

  @Test
  void pins_that_leave_no_sound_plan_are_told() {
    DayProblem day = DAY.withPins(List.of(new Pin.FirstStops(VanId.of("bil-9"), List.of(FALUN))));

    PlanAnswer answer = new Planner(finds()).solve(day, SHORT, SolveListener.SILENT, () -> false);

    assertThat(answer.judgement().violations()).extracting(v -> v.rule()).containsExactly("H11");
  }

  @Test
  void progress_is_heard_and_a_failing_search_is_told() {
    List<SolveProgress> heard = new ArrayList<>();
    new Planner(finds(good().build())).solve(DAY, SHORT, heard::add, () -> false);
    assertThat(heard).extracting(SolveProgress::phase).containsExactly("search");

    DaySearch failing =
        (day, start, settings, stop, sink) -> {
          throw new IllegalStateException("no way");
        };
    assertThatThrownBy(() -> solve(failing)).hasMessage("no way");
  }

  @Test
  void stopping_keeps_the_best_so_far() {
    DaySearch endless =
        (day, start, settings, stop, sink) -> {
          sink.better(good().build(), PlanCost.ZERO, "search", 1);
          while (!stop.getAsBoolean()) {
            Thread.onSpinWait();
          }
        };
    List<SolveProgress> heard = new ArrayList<>();

    PlanAnswer answer = new Planner(endless).solve(DAY, SHORT, heard::add, () -> !heard.isEmpty());

    assertThat(answer.plan().boxes()).hasSize(1);
    assertThat(PlanChecker.judgeStated(DAY, answer.plan()).violations()).isEmpty();
    assertThat(answer.judgement().cost().missed()).isEqualTo(Money.ZERO);
  }
}
