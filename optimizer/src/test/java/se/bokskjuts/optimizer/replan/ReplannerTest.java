package se.bokskjuts.optimizer.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.Dalarna.RATTVIK;
import static se.bokskjuts.optimizer.fixtures.Dalarna.at;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.PlanAssert.assertThatPlan;
import static se.bokskjuts.optimizer.fixtures.PlanBuilder.aPlan;
import static se.bokskjuts.optimizer.fixtures.RouteBuilder.aRoute;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.fixtures.TransferBuilder;

/** What happens to a tiny day when it goes otherwise than published, one event at a time. */
class ReplannerTest {
  private static final VanId VAN = VanId.of("bil-1");
  private static final VanId OTHER = VanId.of("bil-2");

  /** A hold that has waited long: worth a stop of its own. */
  private static TransferBuilder old(String id) {
    return aTransfer(id).kind(TransferKind.HOLD).waited(200);
  }

  private final DayProblem day =
      aDay()
          .with(FALUN, LEKSAND, RATTVIK, MORA)
          .with(aVan("bil-1"), aVan("bil-2"))
          .with(old("t1").from(FALUN).to(MORA), old("t2").from(RATTVIK).to(HUB))
          .with(old("t3").from(LEKSAND).to(HUB))
          .build();

  /**
   * bil-1: Falun 07:00, Leksand 07:34, Mora 08:09, Rättvik 08:43; b1 to Mora, b2, b3 to the hub.
   */
  private final Plan published =
      aPlan()
          .box("b1", FALUN, MORA, "t1")
          .box("b2", RATTVIK, HUB, "t2")
          .box("b3", LEKSAND, HUB, "t3")
          .route(
              aRoute(day, "bil-1", "06:30")
                  .stop(FALUN, "+b1")
                  .stop(LEKSAND, "+b3")
                  .stop(MORA, "-b1")
                  .stop(RATTVIK, "+b2")
                  .stop(HUB, "-b2", "-b3"))
          .build();

  private static ReplanAnswer replan(DayProblem day, Plan plan, String now, DayEvent... events) {
    return new Replanner()
        .replan(
            day,
            plan,
            at(now),
            List.of(events),
            ReplanPrices.USUAL,
            SolveSettings.ofSteps(600, 1),
            SolveListener.SILENT,
            () -> false);
  }

  private static String way(Plan plan, VanId van) {
    return plan.routes().stream()
        .filter(r -> r.van().equals(van))
        .flatMap(r -> r.stops().stream())
        .map(ReplannerTest::stop)
        .collect(Collectors.joining(" "));
  }

  private static String stop(Stop stop) {
    String loads = stop.load().stream().map(b -> "+" + b).collect(Collectors.joining());
    String unloads = stop.unload().stream().map(b -> "-" + b).collect(Collectors.joining());
    return stop.unit() + unloads + loads;
  }

  private static List<DifferenceKind> kinds(ReplanAnswer answer) {
    return answer.differences().stream().map(PlanDifference::kind).toList();
  }

  @Test
  void a_broken_vans_boxes_are_fetched_where_it_stands_and_its_stops_taken_over() {
    ReplanAnswer answer =
        replan(
            day,
            published,
            "08:00",
            new DayEvent.VanBreaksDown(VAN, java.util.Optional.of(LEKSAND)));

    assertThatPlan(answer.day(), answer.plan()).isFeasible().delivers(3);
    assertThat(way(answer.plan(), VAN)).isEqualTo("falun+b1 leksand+b3 leksand-b1-b3");
    assertThat(way(answer.plan(), OTHER)).contains("leksand+b1+b3", "mora-b1", "rattvik+b2");
    assertThat(answer.day().getUnit(LEKSAND).dock()).isTrue();
    assertThat(kinds(answer))
        .contains(
            DifferenceKind.VAN_OUT, DifferenceKind.VAN_ADDED, DifferenceKind.STOP_TO_OTHER_VAN);
    assertThat(answer.driversToTell()).containsExactly(OTHER);
  }

  @Test
  void a_van_that_breaks_down_at_home_is_out_of_the_day_altogether() {
    ReplanAnswer answer = replan(day, published, "06:15", DayEvent.VanBreaksDown.of(VAN));

    assertThatPlan(answer.day(), answer.plan()).isFeasible().delivers(3);
    assertThat(answer.day().vans()).extracting(v -> v.id()).containsExactly(OTHER);
  }

  @Test
  void a_closed_units_box_is_brought_home_and_its_stop_is_gone() {
    ReplanAnswer answer =
        replan(day, published, "07:36", new DayEvent.UnitCloses(MORA, at("07:36")));

    assertThatPlan(answer.day(), answer.plan()).isFeasible().delivers(2);
    assertThat(way(answer.plan(), VAN)).startsWith("falun+b1 leksand+b3").doesNotContain("mora");
    assertThat(way(answer.plan(), VAN)).matches(".* mediegruppen(-b[123]){3}");
    assertThat(kinds(answer)).contains(DifferenceKind.STOP_REMOVED, DifferenceKind.UNLOADS_ADDED);
  }

  @Test
  void a_unit_that_closes_under_the_vans_eyes_makes_it_turn_back() {
    ReplanAnswer answer =
        replan(day, published, "08:00", new DayEvent.UnitCloses(MORA, at("08:00")));

    Stop next = answer.plan().routes().get(0).stops().get(2);
    assertThatPlan(answer.day(), answer.plan()).isFeasible();
    assertThat(next.unit()).isEqualTo(RATTVIK);
    assertThat(next.arrive()).isAfterOrEqualTo(at("08:50"));
  }

  @Test
  void a_slower_road_delays_what_comes_after_and_leaves_what_was_driven() {
    ReplanAnswer answer = replan(day, published, "07:36", new DayEvent.RoadCloses(slower(3)));

    List<Stop> old = published.routes().get(0).stops();
    List<Stop> now = answer.plan().routes().get(0).stops();
    assertThatPlan(answer.day(), answer.plan()).isFeasible();
    assertThat(now.subList(0, 2)).isEqualTo(old.subList(0, 2));
    assertThat(answer.day().matrix().seconds(HUB, FALUN)).isEqualTo(1800);
    assertThat(answer.day().matrix().seconds(FALUN, MORA)).isEqualTo(5400);
    assertThat(kinds(answer)).contains(DifferenceKind.STOP_MOVED_IN_TIME);
  }

  private TravelMatrix slower(int times) {
    TravelMatrix matrix = day.matrix();
    int n = matrix.units().size();
    int[][] seconds = new int[n][n];
    int[][] metres = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        seconds[i][j] = matrix.secondsAt(i, j) * times;
        metres[i][j] = matrix.metresAt(i, j);
      }
    }
    return new TravelMatrix(matrix.units(), seconds, metres);
  }

  @Test
  void a_late_item_joins_the_box_that_goes_there_anyway() {
    ReplanAnswer answer =
        replan(
            day,
            published,
            "07:36",
            new DayEvent.LateDemand(
                List.of(aTransfer("t9").from(RATTVIK).to(HUB).build()), List.of()));

    assertThatPlan(answer.day(), answer.plan()).isFeasible().delivers(4);
    assertThat(way(answer.plan(), VAN)).isEqualTo(way(published, VAN));
    assertThat(answer.driversToTell()).isEmpty();
    assertThat(kinds(answer))
        .containsExactly(DifferenceKind.BOXES_REPACKED, DifferenceKind.ITEMS_TRAVEL);
  }

  @Test
  void boxes_of_a_missed_stop_stay_where_they_are_or_are_fetched_later() {
    ReplanAnswer answer = replan(day, published, "07:50", new DayEvent.StopMissed(VAN, LEKSAND));

    assertThatPlan(answer.day(), answer.plan()).isFeasible().delivers(3);
    assertThat(way(answer.plan(), VAN)).startsWith("falun+b1 leksand mora-b1");
    assertThat(way(answer.plan(), VAN) + way(answer.plan(), OTHER)).contains("leksand+b3");
    assertThat(kinds(answer)).contains(DifferenceKind.STOP_MISSED, DifferenceKind.STOP_ADDED);
  }

  @Test
  void a_box_that_stayed_is_not_aboard() {
    ReplanAnswer answer =
        replan(day, published, "07:50", new DayEvent.BoxesStayed(List.of(BoxId.of("b3"))));

    assertThatPlan(answer.day(), answer.plan()).isFeasible();
    assertThat(answer.plan().routes().get(0).stops().get(1).load()).isEmpty();
  }

  @Test
  void a_stop_that_is_yet_to_come_cannot_have_been_missed() {
    assertThatThrownBy(() -> replan(day, published, "07:10", new DayEvent.StopMissed(VAN, RATTVIK)))
        .isInstanceOf(NoSuchStopException.class)
        .hasMessageContaining("bil-1 has had no stop at rattvik");
  }

  @Test
  void the_next_stop_may_be_missed_before_its_time() {
    ReplanAnswer answer = replan(day, published, "07:20", new DayEvent.StopMissed(VAN, MORA));

    assertThatPlan(answer.day(), answer.plan()).isFeasible();
    assertThat(way(answer.plan(), VAN)).startsWith("falun+b1 leksand+b3 mora ");
  }

  @Test
  void a_late_van_goes_on_from_where_it_is_and_comes_later() {
    ReplanAnswer answer =
        replan(day, published, "07:50", new DayEvent.VanLate(VAN, Duration.ofMinutes(30)));

    assertThatPlan(answer.day(), answer.plan()).isFeasible().delivers(3);
    List<Stop> before = published.routes().get(0).stops();
    List<Stop> after = answer.plan().routes().get(0).stops();
    assertThat(after.get(0)).isEqualTo(before.get(0));
    assertThat(after.get(1).start()).isEqualTo(before.get(1).start().plusMinutes(30));
    assertThat(after.get(2).start()).isAfterOrEqualTo(before.get(2).start().plusMinutes(30));
    assertThat(kinds(answer)).contains(DifferenceKind.STOP_MOVED_IN_TIME);
  }

  @Test
  void a_van_so_late_that_a_unit_is_closed_leaves_the_plan_sound() {
    DayProblem early =
        aDay()
            .with(FALUN, LEKSAND, RATTVIK)
            .with(aUnit(MORA).open("06:00", "08:20"))
            .with(aVan("bil-1"), aVan("bil-2"))
            .with(old("t1").from(FALUN).to(MORA), old("t2").from(RATTVIK).to(HUB))
            .with(old("t3").from(LEKSAND).to(HUB))
            .build();

    ReplanAnswer answer =
        replan(early, published, "07:55", new DayEvent.VanLate(VAN, Duration.ofMinutes(40)));

    assertThatPlan(answer.day(), answer.plan()).isFeasible();
  }

  @Test
  void the_search_tells_how_it_goes_at_its_beginning_and_its_end_at_least() {
    List<String> phases = new ArrayList<>();

    new Replanner()
        .replan(
            day,
            published,
            at("07:50"),
            List.of(new DayEvent.BetterWanted()),
            ReplanPrices.USUAL,
            SolveSettings.ofSteps(600, 1),
            p -> phases.add(p.phase()),
            () -> false);

    assertThat(phases).startsWith("construct").endsWith("search");
  }

  @Test
  void an_event_that_touches_nothing_leaves_the_plan_as_it_is() {
    DayProblem wider =
        aDay()
            .with(FALUN, LEKSAND, RATTVIK, MORA)
            .with(aUnit(se.bokskjuts.optimizer.fixtures.Dalarna.IDRE))
            .with(aVan("bil-1"), aVan("bil-2"))
            .with(old("t1").from(FALUN).to(MORA), old("t2").from(RATTVIK).to(HUB))
            .with(old("t3").from(LEKSAND).to(HUB))
            .build();

    ReplanAnswer answer =
        replan(
            wider,
            published,
            "07:50",
            new DayEvent.UnitCloses(se.bokskjuts.optimizer.fixtures.Dalarna.IDRE, at("07:50")));

    assertThat(answer.plan().routes()).isEqualTo(published.routes());
    assertThat(answer.differences()).isEmpty();
  }
}
