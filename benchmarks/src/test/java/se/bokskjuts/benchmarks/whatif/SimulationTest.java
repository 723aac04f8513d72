package se.bokskjuts.benchmarks.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.generate.DayGenerator;
import se.bokskjuts.data.generate.GenerateSettings;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
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
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final RunSettings SHORT = new RunSettings(TUESDAY, 3, 0, 250, 500);

  @AfterAll
  static void close() {
    ROADS.close();
  }

  @Test
  void the_same_seed_gives_the_same_result() {
    World world = world("bas");

    assertThat(new Simulation(world, BASE, SHORT, 7).run(RunListener.SILENT, () -> false))
        .isEqualTo(new Simulation(world, BASE, SHORT, 7).run(RunListener.SILENT, () -> false))
        .isNotEqualTo(new Simulation(world, BASE, SHORT, 8).run(RunListener.SILENT, () -> false));
  }

  @Test
  void more_vans_are_never_slower_on_average() {
    double two = meanDays("vans: {remove: [bil-3, bil-4, bil-5]}");
    double five = meanDays("title: fem");

    assertThat(five).isLessThan(two);
  }

  @Test
  void each_way_to_share_sums_to_the_cost_to_the_ore() {
    RunResult run =
        new Simulation(world("bas"), BASE, SHORT, 1).run(RunListener.SILENT, () -> false);

    long paid = Math.round(run.metrics().get(Metric.COST) * SHORT.days() * 100);
    assertThat(run.shares())
        .hasSize(3)
        .allSatisfy(
            share -> {
              assertThat(share.ore().values().stream().mapToLong(v -> v).sum()).isEqualTo(paid);
              assertThat(share.ore()).hasSize(16).containsKey(CostSharing.REGION);
            });
  }

  @Test
  void a_day_without_chance_delivers_what_the_checker_says_the_plan_delivers() {
    DayProblem day = day(world("bas"));
    PlanAnswer answer = plan(day);

    Outcome outcome = Execution.of(day, answer.plan(), Noise.none(TUESDAY));

    assertThat(delivered(day, outcome)).isEqualTo(answer.judgement().figures().delivered());
    assertThat(outcome.lifts()).isEqualTo(answer.judgement().figures().lifts());
    assertThat(outcome.boxes()).isEqualTo(answer.judgement().figures().boxes());
  }

  @Test
  void a_rounds_values_sum_to_the_round() {
    DayProblem day = day(world("bas"));
    Route longest =
        plan(day).plan().routes().stream()
            .max((a, b) -> Integer.compare(a.stops().size(), b.stops().size()))
            .orElseThrow();

    Map<String, Double> alone = RoundShapley.of(day, longest, id -> "Mora");
    Map<String, Double> shared = RoundShapley.of(day, longest, id -> id.value().substring(0, 1));

    double sum = shared.values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(shared).hasSizeGreaterThan(2);
    assertThat(sum).isCloseTo(alone.get("Mora"), org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void a_closed_road_makes_no_way_faster_and_some_slower() {
    World open = world("bas");
    World closed = world("vag-stangd-vid-orsa");

    int slower = 0;
    for (UnitId from : open.matrix().units()) {
      for (UnitId to : open.matrix().units()) {
        int more = closed.matrix().seconds(from, to) - open.matrix().seconds(from, to);
        assertThat(more).isNotNegative();
        slower += more > 0 ? 1 : 0;
      }
    }
    assertThat(slower).isPositive();
    assertThat(seconds(closed, "mora-bibliotek", "orsa-bibliotek"))
        .isGreaterThan(seconds(open, "mora-bibliotek", "orsa-bibliotek"));
  }

  @Test
  void the_hub_moves_with_its_vans() {
    World moved = world("mediegrupp-i-borlange");

    assertThat(seconds(moved, "dalabiblioteken-mediegrupp", "borlange-bibliotek")).isZero();
    assertThat(seconds(moved, "dalabiblioteken-mediegrupp", "falu-stadsbibliotek")).isPositive();
  }

  private static int seconds(World world, String from, String to) {
    return world.matrix().seconds(UnitId.of(from), UnitId.of(to));
  }

  private static World world(String name) {
    return World.of(ScenarioFile.read(name, BASE), BASE, ROADS);
  }

  private static double meanDays(String yaml) {
    World world = World.of(ScenarioFile.of(new ScenarioText("prov", yaml), BASE), BASE, ROADS);
    List<RunResult> runs =
        LongStream.rangeClosed(1, 3)
            .mapToObj(
                seed ->
                    new Simulation(world, BASE, SHORT, seed).run(RunListener.SILENT, () -> false))
            .toList();
    return Comparison.mean(Comparison.values(runs, Metric.DAYS_MEAN));
  }

  private static DayProblem day(World world) {
    ServiceCalendar calendar = ServiceCalendar.swedish();
    DayFile made =
        new DayGenerator(BASE, calendar)
            .generate(GenerateSettings.of(TUESDAY, 300, 1))
            .toDayFile(BASE, calendar);
    return world.day(TUESDAY, Map.of(), made.transfers(), made.holds());
  }

  private static PlanAnswer plan(DayProblem day) {
    return new Planner()
        .solve(day, SolveSettings.ofSteps(500, 1), SolveListener.SILENT, () -> false);
  }

  private static long delivered(DayProblem day, Outcome outcome) {
    long transfers = 0;
    for (Transfer t : day.transfers()) {
      transfers += t.to().equals(outcome.places().get(t.id())) ? 1 : 0;
    }
    for (HoldRequest h : day.holds()) {
      transfers += h.to().equals(outcome.places().get(TransferId.of(h.id().value()))) ? 1 : 0;
    }
    return transfers;
  }
}
