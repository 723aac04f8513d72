package se.bokskjuts.optimizer.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;

/** What every answer must hold, and the replanning that gives one, on a fixed number of steps. */
final class SoundAnswers {
  private SoundAnswers() {}

  static ReplanAnswer replan(
      DayProblem day, Plan plan, LocalTime now, List<DayEvent> events, int steps) {
    return new Replanner()
        .replan(
            day,
            plan,
            now,
            events,
            ReplanPrices.USUAL,
            SolveSettings.ofSteps(steps, 1),
            SolveListener.SILENT,
            () -> false);
  }

  static void assertSound(
      DayProblem day, Plan plan, LocalTime now, List<DayEvent> events, ReplanAnswer answer) {
    String what = "at " + now + " after " + events;
    Judgement judgement = PlanChecker.judgeStated(answer.day(), answer.plan());
    assertThat(judgement.violations()).as(what).isEmpty();
    assertThat(answer.judgement().cost()).isEqualTo(judgement.cost());
    assertKept(day, plan, now, events, answer);
    assertDocksAreForced(day, plan, events, answer);
    Money quick = price(replan(day, plan, now, events, 1));
    assertThat(price(answer)).as(what).isLessThanOrEqualTo(quick);
  }

  private static Money price(ReplanAnswer answer) {
    return answer
        .judgement()
        .cost()
        .total()
        .plus(PlanDifferences.price(answer.differences(), ReplanPrices.USUAL));
  }

  /** What has happened is in the new plan as it happened. */
  private static void assertKept(
      DayProblem day, Plan plan, LocalTime now, List<DayEvent> events, ReplanAnswer answer) {
    Past past = PastReading.of(day, plan, new Events(events), now);
    boolean undone =
        events.stream()
            .anyMatch(e -> e instanceof DayEvent.StopMissed || e instanceof DayEvent.BoxesStayed);
    for (Route route : plan.routes()) {
      VanPast van = past.of(route.van());
      Route kept =
          answer.plan().routes().stream()
              .filter(r -> r.van().equals(route.van()))
              .findFirst()
              .orElse(null);
      int served = (int) route.stops().stream().filter(s -> s.start().isBefore(now)).count();
      assertThat(van.publishedStops()).isGreaterThanOrEqualTo(served);
      if (served > 0) {
        assertThat(kept).isNotNull();
        assertThat(kept.start()).isEqualTo(route.start());
        assertThat(kept.stops().subList(0, van.stops().size())).isEqualTo(van.stops());
        if (!undone) {
          assertThat(kept.stops().subList(0, served)).isEqualTo(route.stops().subList(0, served));
        }
      }
      if (kept != null && !van.broken()) {
        kept.stops().stream()
            .skip(van.stops().size())
            .forEach(s -> assertThat(s.start()).isAfterOrEqualTo(now));
      }
    }
  }

  private static void assertDocksAreForced(
      DayProblem day, Plan plan, List<DayEvent> events, ReplanAnswer answer) {
    Set<UnitId> allowed = new HashSet<>();
    day.units().stream().filter(Unit::dock).forEach(u -> allowed.add(u.id()));
    day.vans().forEach(v -> allowed.add(v.end()));
    Set<?> broken =
        new HashSet<>(
            events.stream()
                .filter(e -> e instanceof DayEvent.VanBreaksDown)
                .map(e -> ((DayEvent.VanBreaksDown) e).van())
                .toList());
    answer.plan().routes().stream()
        .filter(r -> broken.contains(r.van()))
        .forEach(r -> allowed.add(r.stops().get(r.stops().size() - 1).unit()));
    assertThat(answer.day().units().stream().filter(Unit::dock).map(Unit::id))
        .allMatch(allowed::contains);
  }
}
