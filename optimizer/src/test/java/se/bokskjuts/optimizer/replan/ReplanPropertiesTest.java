package se.bokskjuts.optimizer.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.bokskjuts.optimizer.replan.SoundAnswers.assertSound;
import static se.bokskjuts.optimizer.replan.SoundAnswers.replan;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.optimizer.fixtures.SmallCounty;

/** What holds whatever happens, tried on random days, times and events. */
class ReplanPropertiesTest {
  private static final int DAYS = Integer.getInteger("bokskjuts.replan-days", 12);
  private static final int TIMES = 6;
  private static final int STEPS = 150;

  /** Of a hundred days drawn at most so many have no plan that breaks no rule. */
  private static final int WITHOUT_PLAN_PERCENT = 10;

  private static final List<Published> SOUND = new ArrayList<>();

  /** A day and a plan of it that breaks no rule. */
  private record Published(int seed, DayProblem day, Plan plan) {
    @Override
    public String toString() {
      return "day " + seed;
    }
  }

  private static Published published(int seed) {
    DayProblem day = SmallCounty.day(seed);
    SolveSettings settings = SolveSettings.ofSteps(320, seed);
    return new Published(
        seed, day, new Planner().solve(day, settings, SolveListener.SILENT, () -> false).plan());
  }

  /** Once for all tests. */
  @BeforeAll
  static void plan() {
    IntStream.range(0, DAYS)
        .mapToObj(ReplanPropertiesTest::published)
        .filter(p -> PlanChecker.judge(p.day(), p.plan()).isFeasible())
        .forEach(SOUND::add);
  }

  static Stream<Published> sound() {
    return SOUND.stream();
  }

  @Test
  void hardly_a_day_is_left_out_for_want_of_a_plan() {
    assertThat(100 * (DAYS - SOUND.size())).isLessThanOrEqualTo(WITHOUT_PLAN_PERCENT * DAYS);
    assertThat(SOUND).allMatch(p -> !p.plan().routes().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("sound")
  void a_new_plan_is_sound_and_keeps_what_has_happened_again_and_again(Published published) {
    DayProblem day = published.day();
    Plan plan = published.plan();
    Random random = new Random(published.seed());
    for (int i = 0; i < TIMES; i++) {
      LocalTime now = LocalTime.of(6, 0).plusMinutes(random.nextInt(600));
      List<DayEvent> events = new RandomEvents(day, plan, now, random).some();
      ReplanAnswer first = replan(day, plan, now, events, STEPS);
      assertSound(day, plan, now, events, first);

      LocalTime later = now.plusMinutes(random.nextInt(200));
      List<DayEvent> more = new RandomEvents(first.day(), first.plan(), later, random).some();
      ReplanAnswer second = replan(first.day(), first.plan(), later, more, STEPS);
      assertSound(first.day(), first.plan(), later, more, second);
    }
  }

  @ParameterizedTest
  @MethodSource("sound")
  void nothing_changed_in_is_nothing_changed_out(Published published) {
    DayProblem day = published.day();
    Plan plan = published.plan();

    ReplanAnswer answer = replan(day, plan, LocalTime.of(10, 30), List.of(), STEPS);

    assertThat(answer.plan()).isEqualTo(plan);
    assertThat(answer.day()).isEqualTo(day);
    assertThat(answer.differences()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void the_published_routes_are_seen_as_they_are_and_cost_what_they_cost(Published published) {
    DayProblem day = published.day();
    Plan plan = published.plan();
    Judgement judgement = PlanChecker.judge(day, plan);
    for (int hour = 5; hour < 18; hour++) {
      Events none = new Events(List.of());
      Past past = PastReading.of(day, plan, none, LocalTime.of(hour, 10));
      Board board = new Board(DayNow.of(day, past, none), past, ReplanPrices.USUAL, plan);
      Outlook outlook = new Outlook(board, new Freight(board, plan));

      double sek = outlook.evaluate(board.toCome);

      Plan written = PlanWriting.write(outlook, plan);
      Judgement again = PlanChecker.judge(day, written);
      assertThat(again.violations()).isEmpty();
      Money price =
          PlanDifferences.price(
              PlanDifferences.between(plan, written, ReplanPrices.USUAL.freeShift(), Set.of()),
              ReplanPrices.USUAL);
      assertThat(sek)
          .as("at %s o'clock of %s", hour, plan.routes())
          .isCloseTo(again.cost().total().plus(price).sek().doubleValue(), within(1.0));
      if (again.cost().total().equals(judgement.cost().total())) {
        assertThat(timesOf(written)).isEqualTo(timesOf(plan));
      }
    }
  }

  /** Where each van is when; of boxes that cost the same either may ride. */
  private static List<String> timesOf(Plan plan) {
    return plan.routes().stream()
        .flatMap(
            r ->
                r.stops().stream()
                    .map(s -> r.van() + " " + s.unit() + " " + s.start() + " " + s.depart()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void a_late_van_gets_a_sound_plan_for_the_rest_of_its_day(Published published) {
    DayProblem day = published.day();
    Plan plan = published.plan();
    Random random = new Random(published.seed());
    VanId van = plan.routes().get(random.nextInt(plan.routes().size())).van();
    LocalTime now = LocalTime.of(7 + random.nextInt(7), random.nextInt(60));
    List<DayEvent> events =
        List.of(new DayEvent.VanLate(van, Duration.ofMinutes(5 + random.nextInt(60))));

    ReplanAnswer answer = replan(day, plan, now, events, STEPS);

    Judgement judgement = PlanChecker.judgeStated(answer.day(), answer.plan());
    assertThat(judgement.violations()).as("at " + now + " after " + events).isEmpty();
  }
}
