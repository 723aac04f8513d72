package se.bokskjuts.optimizer.replan;

import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.BoxNames;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * The changed day planned anew, where no van has left yet: nothing but the pins is fixed then, and
 * where much went wrong a new plan may be worth all that it changes.
 */
final class PlanAnew {
  /** A step of the search over a whole day takes so much less time than one of the repair's. */
  private static final long STEPS_FOR_ONE = 5;

  /** Steps of repair in whose time the search finds no plan worth looking at. */
  private static final long TOO_FEW = 50;

  private final DayProblem now;
  private final Past past;
  private final Plan expected;

  PlanAnew(DayProblem now, Past past, Plan expected) {
    this.now = now;
    this.past = past;
    this.expected = expected;
  }

  boolean isPossible(SolveSettings settings) {
    return settings.steps().orElse(TOO_FEW) >= TOO_FEW
        && past.vans().values().stream().noneMatch(VanPast::begun);
  }

  /** Boxes have the published names as far as their lanes are the same. */
  Plan find(SolveSettings settings, SolveListener listener, BooleanSupplier stop) {
    Plan plan = new Planner().solve(day(), inSteps(settings), listener, stop).plan();
    return BoxNames.rename(plan, expected, Set.of());
  }

  private static SolveSettings inSteps(SolveSettings settings) {
    OptionalLong steps =
        settings.steps().isPresent()
            ? OptionalLong.of(settings.steps().getAsLong() * STEPS_FOR_ONE)
            : settings.steps();
    return new SolveSettings(settings.time(), steps, settings.seed(), settings.threads());
  }

  /** With the vans that still can leave, from when they can. */
  private DayProblem day() {
    var vans = now.vans().stream().flatMap(v -> fromNow(v).stream()).toList();
    Set<VanId> running = vans.stream().map(Van::id).collect(Collectors.toSet());
    return now.withVans(vans)
        .withPins(now.pins().stream().filter(p -> isOfOneOf(p, running)).toList());
  }

  private static boolean isOfOneOf(Pin pin, Set<VanId> running) {
    if (pin instanceof Pin.VanOfUnit p) {
      return running.contains(p.van());
    }
    return !(pin instanceof Pin.FirstStops p) || running.contains(p.van());
  }

  private Optional<Van> fromNow(Van van) {
    int from = past.of(van.id()).freeAt();
    return from <= van.shift().toSecond()
        ? Optional.of(
            van.withShift(new TimeWindow(LocalTime.ofSecondOfDay(from), van.shift().to())))
        : Optional.empty();
  }
}
