package se.bokskjuts.optimizer.check;

import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.PlanAssert.assertThatPlan;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.optimizer.fixtures.Dalarna;
import se.bokskjuts.optimizer.fixtures.DayBuilder;
import se.bokskjuts.optimizer.fixtures.PlanAssert;
import se.bokskjuts.optimizer.fixtures.PlanBuilder;
import se.bokskjuts.optimizer.fixtures.VanBuilder;

/** H5, H8 and H9. Hub 06:00, Falun 06:30:00-06:34:20, Mora 07:04:20-07:08:40, hub 07:38:40. */
class TimesTest {
  private static DayBuilder day(VanBuilder van) {
    return aDay().with(FALUN).with(MORA).with(van).with(aTransfer().from(FALUN).to(MORA));
  }

  private static PlanBuilder packed() {
    return aPlan().box("b1", FALUN, MORA, "t1");
  }

  private static PlanAssert drive(DayProblem day, String start) {
    return assertThatPlan(
        day, packed().route(aRoute(day, "bil-1", start).stop(FALUN, "+b1").stop(MORA, "-b1")));
  }

  private static PlanAssert judge(DayProblem day, Route route) {
    return assertThatPlan(day, packed().route(route));
  }

  private static Route plain(DayProblem day) {
    return aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1").build();
  }

  private static Route withStop(Route route, int index, Stop stop) {
    List<Stop> stops = new java.util.ArrayList<>(route.stops());
    stops.set(index, stop);
    return new Route(route.van(), route.start(), route.end(), stops, route.breaks());
  }

  @Test
  void a_route_on_time_is_sound() {
    drive(day(aVan("bil-1")).build(), "06:00").isFeasible().delivers(1);
  }

  @ParameterizedTest
  @CsvSource({"06:00:00,0", "05:59:59,1"})
  void a_route_starts_within_the_shift(String start, int faults) {
    PlanAssert plan = drive(day(aVan("bil-1").shift("06:00", "18:00")).build(), start);

    plan.breaks(times("H5", faults));
  }

  @ParameterizedTest
  @CsvSource({"07:38:40,0", "07:38:39,1"})
  void a_route_ends_within_the_shift(String shiftEnd, int faults) {
    PlanAssert plan = drive(day(aVan("bil-1").shift("06:00", shiftEnd)).build(), "06:00");

    plan.breaks(times("H5", faults));
  }

  @ParameterizedTest
  @CsvSource({"06:30:01,1", "06:30:00,0", "06:29:59,0"})
  void service_begins_after_the_window_opens(String opens, int faults) {
    DayProblem day =
        aDay()
            .with(aUnit(FALUN).open(opens, "16:00"))
            .with(MORA)
            .with(aVan("bil-1"))
            .with(aTransfer().from(FALUN).to(MORA))
            .build();

    drive(day, "06:00").breaks(times("H5", faults));
  }

  @ParameterizedTest
  @CsvSource({"06:29:59,1", "06:30:00,0", "06:30:01,0"})
  void service_begins_before_the_window_closes(String closes, int faults) {
    DayProblem day =
        aDay()
            .with(aUnit(FALUN).open("05:00", closes))
            .with(MORA)
            .with(aVan("bil-1"))
            .with(aTransfer().from(FALUN).to(MORA))
            .build();

    drive(day, "06:00").breaks(times("H5", faults));
  }

  @Test
  void any_of_several_windows_will_do() {
    DayProblem day =
        aDay()
            .with(aUnit(FALUN).open("05:00", "05:10").open("06:30", "07:00"))
            .with(MORA)
            .with(aVan("bil-1"))
            .with(aTransfer().from(FALUN).to(MORA))
            .build();

    drive(day, "06:00").isFeasible();
  }

  @ParameterizedTest
  @CsvSource({
    "06:29:59,06:30:00,06:34:20,1",
    "06:30:00,06:29:59,06:34:20,1",
    "06:30:00,06:30:00,06:34:19,1",
    "06:30:00,06:30:00,06:34:20,0"
  })
  void a_stop_takes_its_time(String arrive, String start, String depart, int faults) {
    DayProblem day = day(aVan("bil-1")).build();
    Route route = plain(day);
    Stop falun = route.stops().get(0);
    Stop changed =
        new Stop(
            FALUN,
            LocalTime.parse(arrive),
            LocalTime.parse(start),
            LocalTime.parse(depart),
            falun.unload(),
            falun.load());

    judge(day, withStop(route, 0, changed)).breaks(times("H5", faults));
  }

  @ParameterizedTest
  @CsvSource({"07:38:40,0", "07:38:39,1"})
  void a_route_ends_after_the_drive_home(String end, int faults) {
    DayProblem day = day(aVan("bil-1")).build();
    Route route = plain(day);

    judge(day, new Route(route.van(), route.start(), Dalarna.at(end), route.stops(), List.of()))
        .breaks(times("H5", faults));
  }

  @ParameterizedTest
  @CsvSource({"5920,0", "5919,1"})
  void work_without_a_break_has_a_limit(int maxWork, int faults) {
    PlanAssert plan = drive(day(aVan("bil-1").breaks(maxWork, 600)).build(), "06:00");

    plan.breaks(times("H8", faults));
  }

  @ParameterizedTest
  @CsvSource({"4120,0", "4119,1"})
  void work_before_a_break_has_the_same_limit(int maxWork, int faults) {
    DayProblem day = day(aVan("bil-1").breaks(maxWork, 600)).build();
    Route route =
        aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").stop(MORA, "-b1").rest(600).build();

    judge(day, route).breaks(times("H8", faults));
  }

  @ParameterizedTest
  @CsvSource({"600,0", "599,1"})
  void a_break_has_its_length(int seconds, int faults) {
    DayProblem day = day(aVan("bil-1").breaks(4000, 600)).build();
    Route route =
        aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").rest(seconds).stop(MORA, "-b1").build();

    judge(day, route).breaks(times("H8", faults));
  }

  @ParameterizedTest
  @CsvSource({"06:34:20,0", "06:34:19,1"})
  void a_break_begins_after_the_stop(String start, int faults) {
    DayProblem day = day(aVan("bil-1").breaks(4000, 600)).build();
    Route route =
        aRoute(day, "bil-1", "06:00").stop(FALUN, "+b1").rest(601).stop(MORA, "-b1").build();
    Break rest = new Break(0, Dalarna.at(start), 601);

    judge(day, new Route(route.van(), route.start(), route.end(), route.stops(), List.of(rest)))
        .breaks(times("H8", faults));
  }

  @Test
  void a_break_after_a_stop_that_is_not_there_is_named() {
    DayProblem day = day(aVan("bil-1")).build();
    Route route = plain(day);
    Break rest = new Break(2, Dalarna.at("07:30"), 600);

    judge(day, new Route(route.van(), route.start(), route.end(), route.stops(), List.of(rest)))
        .breaks("H8")
        .saying("after stop 2, which it does not have");
  }

  @Test
  void nobody_drives_during_a_break() {
    DayProblem day = day(aVan("bil-1")).build();
    Route route = plain(day);
    Break rest = new Break(0, Dalarna.at("06:34:20"), 600);

    judge(day, new Route(route.van(), route.start(), route.end(), route.stops(), List.of(rest)))
        .breaks("H5")
        .saying("arrives 600 s too early");
  }

  @ParameterizedTest
  @CsvSource({"90,0", "89,1"})
  void an_electric_van_keeps_within_its_range(int km, int faults) {
    drive(day(aVan("bil-1").rangeKm(km)).build(), "06:00").breaks(times("H9", faults));
  }

  @Test
  void a_municipal_van_stops_only_where_it_serves() {
    drive(day(aVan("bil-1").serves(FALUN, MORA)).build(), "06:00").isFeasible();
    drive(day(aVan("bil-1").serves(FALUN)).build(), "06:00").breaks("H9");
  }

  @Test
  void a_municipal_van_may_stop_at_its_own_ends() {
    DayProblem day = day(aVan("bil-1").serves(FALUN).from(HUB).to(MORA)).build();

    drive(day, "06:00").isFeasible();
  }

  @Test
  void names_that_nobody_knows_are_faults_of_the_file() {
    DayProblem day = day(aVan("bil-1")).build();
    Route route = plain(day);
    Route stranger =
        new Route(
            se.bokskjuts.model.VanId.of("bil-9"), route.start(), route.end(), List.of(), List.of());

    assertThatPlan(day, packed().route(route).route(stranger)).breaks("FILE").saying("no such van");
    assertThatPlan(day, packed().route(route).route(route)).breaks("FILE").saying("a second one");
  }

  static String[] times(String rule, int n) {
    return java.util.Collections.nCopies(n, rule).toArray(String[]::new);
  }
}
