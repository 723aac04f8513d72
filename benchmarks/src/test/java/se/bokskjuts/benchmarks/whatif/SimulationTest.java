package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.bokskjuts.benchmarks.whatif.ExecutedDay.Visit;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.Chance;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.sharing.MonthShare;
import se.bokskjuts.data.sharing.StopLine;
import se.bokskjuts.data.sharing.TourPrice;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

class SimulationTest {
  private static final DalarnaBase BASE = DalarnaBase.load();
  private static final RoadNetwork ROADS = RoadNetwork.open(RoadSettings.builtIn());
  private static final Simulator SIMULATOR = Simulator.open();
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final UnitId MORA = UnitId.of("mora-bibliotek");
  private static final UnitId ORSA = UnitId.of("orsa-bibliotek");
  private static final RunSettings SHORT = new RunSettings(TUESDAY, 2, 1, 200, 300);

  @AfterAll
  static void close() {
    ROADS.close();
    SIMULATOR.close();
  }

  @Test
  void the_same_seed_gives_the_same_result() {
    assertThat(run("title: Bas", 7))
        .isEqualTo(run("title: Bas", 7))
        .isNotEqualTo(run("title: Bas", 8));
  }

  @Test
  void more_vans_are_never_slower_on_average() {
    double two = mean("vans: {remove: [bil-3, bil-4, bil-5]}", Metric.DAYS_MEAN);
    double five = mean("title: fem", Metric.DAYS_MEAN);

    assertThat(five).isLessThan(two);
  }

  @Test
  void floating_stock_takes_no_more_boxes_and_waiting_stock_neither() {
    double home = mean("returns: home", Metric.BOXES);
    double floating = mean("returns: float", Metric.BOXES);
    double waiting = mean("returns: hold-here", Metric.BOXES);

    assertThat(floating).isLessThan(home);
    assertThat(waiting).isLessThan(home);
  }

  @Test
  void each_way_to_share_sums_to_what_was_paid_to_the_ore_and_opens_to_its_stops() {
    RunResult run = run("title: Bas", 1);

    long paid = run.days().stream().mapToLong(DayFigures::paidOre).sum();
    assertThat(run.shares().stream().mapToLong(MonthShare::populationOre).sum()).isEqualTo(paid);
    assertThat(run.shares().stream().mapToLong(MonthShare::useOre).sum()).isEqualTo(paid);
    assertThat(run.shares().stream().mapToLong(MonthShare::shapleyOre).sum()).isEqualTo(paid);
    assertThat(run.shares().stream().mapToLong(MonthShare::co2Mg).sum())
        .isEqualTo(run.sum(Count.CO2_MG));
    for (MonthShare share : run.shares()) {
      List<StopLine> own =
          run.stops().stream().filter(s -> s.payer().equals(share.payer())).toList();
      assertThat(own.stream().mapToLong(StopLine::useOre).sum()).isEqualTo(share.useOre());
      assertThat(own.stream().mapToLong(StopLine::shapleyOre).sum()).isEqualTo(share.shapleyOre());
    }
  }

  @Test
  void a_day_without_chance_delivers_what_the_checker_says_the_plan_delivers() {
    World world = world("chance: {slack: 0}");
    DayProblem day = day(world);
    PlanAnswer answer = plan(day);

    ExecutedDay executed =
        Execution.of(
            day, answer.plan(), world.roads(), Noise.none(TUESDAY), new Empties(List.of()));

    SimulatedDay done =
        new SimulatedDay(day, answer, executed, new Receiving.Received(0, List.of(), 0, 0), 0);
    long delivered =
        done.all().stream().filter(t -> t.to().equals(executed.places().get(t.id()))).count();
    long lifts =
        executed.tours().stream()
            .flatMap(t -> t.calls().stream())
            .mapToLong(ExecutedDay.Call::lifts)
            .sum();
    assertThat(delivered).isEqualTo(answer.judgement().figures().delivered());
    assertThat(lifts).isEqualTo(answer.judgement().figures().lifts());
    assertThat(executed.crates()).hasSize(answer.judgement().figures().boxes());
    assertThat(executed.driven().tours().stream().mapToLong(t -> TourPrice.of(day, t).ore()).sum())
        .isEqualTo(answer.judgement().cost().vans().ore());
  }

  @Test
  void a_door_that_nobody_opens_leaves_the_items_where_they_were() {
    World world = world("title: Bas");
    DayProblem day = day(world);
    Chance allShut = new Chance(0, 0, 0, 0, 1000, 0, 0, 0);

    ExecutedDay executed =
        Execution.of(
            day,
            plan(day).plan(),
            world.roads(),
            new Noise(1, TUESDAY, allShut),
            new Empties(List.of()));

    assertThat(executed.crates()).isEmpty();
    assertThat(executed.tours())
        .isNotEmpty()
        .allSatisfy(t -> assertThat(t.calls()).allMatch(c -> c.visit() == Visit.SHUT));
  }

  @Test
  void empty_boxes_neither_appear_nor_vanish_between_libraries() {
    World world = world("title: Bas");
    DayProblem day = day(world);
    Empties empties = new Empties(world.units());
    int before = empties.now().values().stream().mapToInt(n -> n).sum();

    ExecutedDay executed =
        Execution.of(
            day, plan(day).plan(), world.roads(), new Noise(1, TUESDAY, Chance.USUAL), empties);

    int after = executed.emptiesAfter().values().stream().mapToInt(n -> n).sum();
    assertThat(after - before).isEqualTo(fromStore(executed, empties));
  }

  /** What the store gave, full or empty, less what it got. */
  private static int fromStore(ExecutedDay executed, Empties empties) {
    int given = 0;
    for (ExecutedDay.Crate crate : executed.crates()) {
      given += empties.isStore(crate.from()) ? 1 : 0;
      given -= empties.isStore(crate.at()) ? 1 : 0;
    }
    for (ExecutedDay.Tour tour : executed.tours()) {
      for (ExecutedDay.Call call : tour.calls()) {
        given += empties.isStore(call.unit()) ? 0 : call.emptiesUnloaded() - call.emptiesLoaded();
      }
    }
    return given;
  }

  @Test
  void winter_takes_longer_and_emits_more_per_kilometre() {
    RunResult bare = run("title: Bas", 1);
    RunResult winter = run("winter: true", 1);

    assertThat(perKm(winter, Count.VAN_SECONDS)).isGreaterThan(perKm(bare, Count.VAN_SECONDS));
    assertThat(perKm(winter, Count.CO2_MG)).isGreaterThan(perKm(bare, Count.CO2_MG));
  }

  private static double perKm(RunResult run, Count count) {
    return run.sum(count) / (double) run.sum(Count.METRES);
  }

  @Test
  void a_closed_unit_has_no_stop_and_its_readers_are_served_at_the_main_library() {
    RunResult base = run("title: Bas", 1);
    RunResult closed = run("units: {close: [venjan-bibliotek]}", 1);

    assertThat(closed.units()).noneMatch(u -> u.unit().equals("venjan-bibliotek"));
    assertThat(closed.sum(Count.ITEMS)).isEqualTo(base.sum(Count.ITEMS));
    assertThat(closed.stops()).noneMatch(s -> s.unit().equals("venjan-bibliotek"));
  }

  @Test
  void an_opened_unit_takes_its_share_of_the_municipalitys_demand() {
    RunResult run = Runs.of(SIMULATOR, ScenarioText.read("ny-filial-i-romme"), 1, SHORT);

    UnitFigures romme =
        run.units().stream().filter(u -> u.unit().equals("romme-bibliotek")).findFirst().get();
    assertThat(romme.promised()).isPositive();
    assertThat(romme.stops()).isPositive();
  }

  @Test
  void fixed_loops_are_the_same_stops_every_tuesday() {
    RunSettings twoWeeks = new RunSettings(TUESDAY, 6, 0, 150, 300);
    RunResult run =
        SIMULATOR.run(
            new Run(new ScenarioText("prov", "routes: fixed"), 1, twoWeeks),
            RunListener.SILENT,
            () -> false);

    assertThat(stopsOn(run, TUESDAY)).isNotEmpty().isEqualTo(stopsOn(run, TUESDAY.plusDays(7)));
  }

  private static Map<String, List<String>> stopsOn(RunResult run, LocalDate date) {
    Map<String, List<String>> byVan = new TreeMap<>();
    for (StopLine stop : run.stops()) {
      if (stop.date().equals(date) && stop.number() > 0) {
        byVan.computeIfAbsent(stop.van(), v -> new java.util.ArrayList<>()).add(stop.unit());
      }
    }
    return byVan;
  }

  @Test
  void a_given_loop_is_driven_as_it_stands() {
    String yaml =
        "routes: fixed\n"
            + "loops:\n"
            + "  tue: {bil-2: [mora-bibliotek, orsa-bibliotek, rattviks-bibliotek]}\n";
    RunSettings oneDay = new RunSettings(TUESDAY, 1, 0, 150, 300);

    RunResult run = Runs.of(SIMULATOR, new ScenarioText("prov", yaml), 1, oneDay);

    assertThat(stopsOn(run, TUESDAY))
        .isEqualTo(
            Map.of("bil-2", List.of("mora-bibliotek", "orsa-bibliotek", "rattviks-bibliotek")));
  }

  @Test
  void a_closed_road_makes_no_way_quicker_and_some_slower_and_longer() {
    World open = world("title: Bas");
    World closed = World.of(ScenarioFile.read("vag-stangd-vid-orsa", BASE), BASE, ROADS);

    int slower = 0;
    for (UnitId from : open.roads().units()) {
      for (UnitId to : open.roads().units()) {
        int more = closed.roads().seconds(from, to) - open.roads().seconds(from, to);
        assertThat(more).isNotNegative();
        slower += more > 0 ? 1 : 0;
      }
    }
    assertThat(slower).isPositive();
    assertThat(closed.roads().seconds(MORA, ORSA)).isGreaterThan(open.roads().seconds(MORA, ORSA));
    assertThat(closed.roads().metres(MORA, ORSA))
        .isGreaterThan(open.roads().metres(MORA, ORSA) + 50_000);
  }

  @Test
  void the_way_round_one_closed_road_may_be_slower_and_yet_fewer_kilometres() {
    World open = world("title: Bas");
    World closed = world("closed: [{lat: 61.0780, lon: 14.6083}]");

    assertThat(closed.roads().seconds(MORA, ORSA)).isGreaterThan(open.roads().seconds(MORA, ORSA));
    assertThat(closed.roads().metres(MORA, ORSA)).isLessThan(open.roads().metres(MORA, ORSA));
  }

  @Test
  void the_hub_moves_with_its_vans() {
    World moved = World.of(ScenarioFile.read("mediegrupp-i-borlange", BASE), BASE, ROADS);

    assertThat(seconds(moved, "dalabiblioteken-mediegrupp", "borlange-bibliotek")).isZero();
    assertThat(seconds(moved, "dalabiblioteken-mediegrupp", "falu-stadsbibliotek")).isPositive();
  }

  @Test
  void every_shipped_scenario_can_be_a_world() {
    for (String name : ScenarioFile.BUILT_IN) {
      World world = World.of(ScenarioFile.read(name, BASE), BASE, ROADS);

      assertThat(world.units()).as(name).isNotEmpty();
      assertThat(world.scenario().words().questionInEnglish())
          .as(name)
          .isNotBlank()
          .isNotEqualTo(world.scenario().words().question());
    }
  }

  private static int seconds(World world, String from, String to) {
    return world.roads().seconds(UnitId.of(from), UnitId.of(to));
  }

  private static World world(String yaml) {
    return World.of(ScenarioFile.of(new ScenarioText("prov", yaml), BASE), BASE, ROADS);
  }

  private static RunResult run(String yaml, long seed) {
    return Runs.of(SIMULATOR, new ScenarioText("prov", yaml), seed, SHORT);
  }

  private static double mean(String yaml, Metric metric) {
    return LongStream.rangeClosed(1, 3)
        .mapToDouble(seed -> metric.of(run(yaml, seed)))
        .average()
        .orElseThrow();
  }

  private static DayProblem day(World world) {
    DayState state = new DayState(world);
    new Receiving(world, BASE)
        .receive(
            new GeneratedDemand(BASE, ServiceCalendar.swedish(), 300).on(TUESDAY, 1, 100),
            Noise.none(TUESDAY),
            state);
    return world.day(TUESDAY, state, MasterRoutes.FREE);
  }

  private static PlanAnswer plan(DayProblem day) {
    return new Planner()
        .solve(day, SolveSettings.ofSteps(500, 1), SolveListener.SILENT, () -> false);
  }
}
