package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/** What differs between a scenario and the base is the scenario's doing, not the search's luck. */
class BesideBaseTest {
  private static final DalarnaBase BASE = DalarnaBase.load();
  private static final RoadNetwork ROADS = RoadNetwork.open(RoadSettings.builtIn());
  private static final RunSettings DAYS =
      new RunSettings(LocalDate.of(2026, 11, 24), 2, 1, 200, 5_000);
  private static final long SEED = 1;
  private static final long SEEDS = 8;

  /** So few steps that nothing is found: what is good then comes from the base. */
  private static final long NO_STEPS = 2;

  private static final Demand DEMAND =
      new GeneratedDemand(BASE, ServiceCalendar.swedish(), DAYS.items());

  private static final RunResult AS_BASE = live("title: Bas", planner(DAYS.steps()));

  @AfterAll
  static void close() {
    ROADS.close();
  }

  @Test
  void the_base_under_another_name_is_the_base_to_the_ore() {
    assertThat(beside("title: Samma sak", DAYS.steps()).days()).isEqualTo(AS_BASE.days());
  }

  @Test
  void a_van_that_nobody_needs_changes_nothing() {
    RunResult more = beside("vans: {add: {bil-6: bil-2}}", NO_STEPS);

    assertThat(more.days()).isEqualTo(AS_BASE.days());
  }

  /** Seeds whose stops the way round makes too late are planned anew, and say nothing here. */
  @Test
  void a_closed_road_makes_the_same_stops_take_longer() {
    int same = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      BasePlanner plans = new BasePlanner(new BasePlanner.Made(), planner(seed, DAYS.steps()));
      Simulation base = simulation("title: Bas", plans, seed);
      RunResult open = base.run(RunListener.SILENT, () -> false);

      RunResult closed =
          simulation(
                  "closed: [{lat: 61.0780, lon: 14.6083}]",
                  new BesideBase(base, planner(seed, NO_STEPS)),
                  seed)
              .run(RunListener.SILENT, () -> false);

      if (stops(closed).equals(stops(open))) {
        same++;
        assertThat(closed.sum(Count.VAN_SECONDS)).isGreaterThan(open.sum(Count.VAN_SECONDS));
      }
    }
    assertThat(same).as("of %d seeds keep the base's stops", SEEDS).isGreaterThanOrEqualTo(2);
  }

  private static List<List<Object>> stops(RunResult run) {
    return run.stops().stream()
        .map(stop -> List.<Object>of(stop.date(), stop.van(), stop.number(), stop.unit()))
        .distinct()
        .toList();
  }

  @Test
  void floating_stock_takes_fewer_boxes_on_the_same_rounds() {
    RunResult floating = beside("returns: float", NO_STEPS);

    assertThat(floating.sum(Count.BOXES)).isLessThan(AS_BASE.sum(Count.BOXES));
  }

  @Test
  void what_is_clearly_cheaper_is_driven_in_place_of_the_bases_rounds() {
    RunResult kept = beside("returns: float", NO_STEPS, planner(NO_STEPS));

    RunResult found = beside("returns: float", DAYS.steps(), planner(NO_STEPS));

    assertThat(planned(found)).isLessThan(planned(kept) * 98 / 100);
  }

  @Test
  void what_the_base_could_have_done_as_well_is_no_difference() {
    RunResult poor = live("title: Bas", planner(NO_STEPS));

    RunResult found = beside("vans: {add: {bil-6: bil-2}}", DAYS.steps(), planner(NO_STEPS));

    assertThat(found.days()).isEqualTo(poor.days());
  }

  @Test
  void a_van_that_was_lacking_is_driven_and_makes_the_days_cheaper() {
    String lacking = "vans: {remove: [bil-2, bil-3, bil-4, bil-5]}";
    BasePlanner plans = new BasePlanner(new BasePlanner.Made(), planner(DAYS.steps()));
    RunResult poor = live(lacking, planner(DAYS.steps()));

    RunResult more =
        live("title: Bas", new BesideBase(simulation(lacking, plans), planner(DAYS.steps())));

    assertThat(planned(more)).isLessThan(planned(poor));
    assertThat(more.tours()).anyMatch(tour -> tour.van().equals("bil-2"));
  }

  private static long planned(RunResult run) {
    return run.sum(Count.VANS_ORE)
        + run.sum(Count.HANDLING_ORE)
        + run.sum(Count.SORTING_ORE)
        + run.sum(Count.PLANNED_DELAY_ORE)
        + run.sum(Count.PLANNED_MISSED_ORE);
  }

  @Test
  void a_van_that_is_gone_leaves_no_round_behind() {
    RunResult fewer = beside("vans: {remove: [bil-1, bil-2]}", 200);

    assertThat(fewer.tours())
        .isNotEmpty()
        .noneMatch(tour -> tour.van().equals("bil-1") || tour.van().equals("bil-2"));
  }

  private static RunResult beside(String yaml, long steps) {
    return beside(yaml, steps, planner(DAYS.steps()));
  }

  private static RunResult beside(String yaml, long steps, DailyPlanner ofBase) {
    BasePlanner plans = new BasePlanner(new BasePlanner.Made(), ofBase);
    Simulation base = simulation("title: Bas", plans);
    return live(yaml, new BesideBase(base, planner(steps)));
  }

  private static RunResult live(String yaml, Planning planning) {
    return simulation(yaml, planning).run(RunListener.SILENT, () -> false);
  }

  private static Simulation simulation(String yaml, Planning planning) {
    return simulation(yaml, planning, SEED);
  }

  private static Simulation simulation(String yaml, Planning planning, long seed) {
    ScenarioText text = new ScenarioText("prov", yaml);
    World world = World.of(ScenarioFile.of(text, BASE), BASE, ROADS);
    Run run = new Run(text, seed, DAYS);
    return new Simulation(world, DEMAND, BASE, run, MasterRoutes.FREE, planning, Optional.empty());
  }

  private static DailyPlanner planner(long steps) {
    return planner(SEED, steps);
  }

  private static DailyPlanner planner(long seed, long steps) {
    return new DailyPlanner(seed, steps, MasterRoutes.FREE);
  }
}
