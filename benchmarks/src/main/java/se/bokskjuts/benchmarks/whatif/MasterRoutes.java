package se.bokskjuts.benchmarks.whatif;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.Loops;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/**
 * Loops that the vans keep to, by weekday; none where plans are free. A van goes its loop whether
 * there is much or little to carry, and nowhere else.
 *
 * @param plans those that the planner's loops come from, with their breaks and waits
 */
record MasterRoutes(
    Map<DayOfWeek, Map<VanId, List<UnitId>>> byWeekday, Map<DayOfWeek, Plan> plans) {
  static final MasterRoutes FREE = new MasterRoutes(Map.of(), Map.of());

  /** The ordinary week on which loops are made: without holidays, and somewhat busier. */
  private static final LocalDate ORDINARY_MONDAY = LocalDate.of(2026, 9, 14);

  private static final long ORDINARY_SEED = 0;
  private static final int BUSY_PERCENT = 130;

  /** The same for every seed, so that only the days differ. */
  static MasterRoutes of(World world, Demand demand, DalarnaBase base, RunSettings settings) {
    Loops loops = world.scenario().loops();
    if (!loops.fixed()) {
      return FREE;
    }
    Map<DayOfWeek, Map<VanId, List<UnitId>>> all = new EnumMap<>(DayOfWeek.class);
    Map<DayOfWeek, Plan> plans = new EnumMap<>(DayOfWeek.class);
    for (int i = 0; i < 5; i++) {
      LocalDate date = ORDINARY_MONDAY.plusDays(i);
      Map<VanId, List<UnitId>> given = loops.given().get(date.getDayOfWeek());
      if (given == null) {
        Plan plan = plan(world, demand, base, settings, date);
        plans.put(date.getDayOfWeek(), plan);
        given = loopsOf(plan);
      }
      all.put(date.getDayOfWeek(), given);
    }
    return new MasterRoutes(all, plans);
  }

  private static Plan plan(
      World world, Demand demand, DalarnaBase base, RunSettings settings, LocalDate date) {
    if (!ServiceCalendar.swedish().isServiceDay(date)) {
      throw new IllegalStateException(date + " is no service day");
    }
    DayState state = new DayState(world);
    int percent = world.scenario().demandPercent() * BUSY_PERCENT / 100;
    Noise calm = Noise.none(date);
    new Receiving(world, base).receive(demand.on(date, ORDINARY_SEED, percent), calm, state);
    DayProblem day = world.day(date, state, FREE);
    return new DailyPlanner(ORDINARY_SEED, settings.steps() * 2, FREE).plan(day).plan();
  }

  private static Map<VanId, List<UnitId>> loopsOf(Plan plan) {
    Map<VanId, List<UnitId>> loops = new LinkedHashMap<>();
    for (Route route : plan.routes()) {
      List<UnitId> units = route.stops().stream().map(Stop::unit).toList();
      if (!units.isEmpty()) {
        loops.put(route.van(), units);
      }
    }
    return loops;
  }

  List<Pin> pins(DayOfWeek day) {
    List<Pin> pins = new ArrayList<>();
    find(day)
        .ifPresent(
            loops -> loops.forEach((van, units) -> pins.add(new Pin.FirstStops(van, units))));
    return pins;
  }

  /** Only the day's vans, each to its loop. */
  List<Van> vans(DayOfWeek day, List<Van> vans) {
    Optional<Map<VanId, List<UnitId>>> loops = find(day);
    if (loops.isEmpty()) {
      return vans;
    }
    return vans.stream()
        .filter(van -> loops.get().containsKey(van.id()))
        .map(van -> van.withServes(new HashSet<>(loops.get().get(van.id()))))
        .toList();
  }

  Optional<Plan> findPlan(DayOfWeek day) {
    return Optional.ofNullable(plans.get(day));
  }

  private Optional<Map<VanId, List<UnitId>>> find(DayOfWeek day) {
    return Optional.ofNullable(byWeekday.get(day));
  }
}
