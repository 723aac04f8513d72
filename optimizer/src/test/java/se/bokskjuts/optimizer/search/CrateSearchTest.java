package se.bokskjuts.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.AVESTA;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.HUB;
import static se.bokskjuts.optimizer.fixtures.Dalarna.IDRE;
import static se.bokskjuts.optimizer.fixtures.Dalarna.LEKSAND;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.HoldBuilder.aHold;
import static se.bokskjuts.optimizer.fixtures.PlanAssert.assertThatPlan;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.fixtures.DayBuilder;
import se.bokskjuts.optimizer.fixtures.SmallCounty;
import se.bokskjuts.optimizer.fixtures.TransferBuilder;

class CrateSearchTest {
  private static Plan solve(DayProblem day) {
    return solve(day, Optional.empty(), 4_000).get(0);
  }

  /** Plans in the order found, the best first. */
  private static List<Plan> solve(DayProblem day, Optional<Plan> start, long steps) {
    List<Plan> plans = new ArrayList<>();
    new CrateSearch()
        .run(
            day,
            start,
            SolveSettings.ofSteps(steps, 1),
            () -> false,
            (plan, cost, phase, done) -> plans.add(0, plan));
    return plans;
  }

  private static DayBuilder aDayOfHolds(int count) {
    DayBuilder day = aDay().with(FALUN, MORA);
    if (count > 0) {
      day.with(aVan("bil-1"));
    }
    for (int i = 0; i < count; i++) {
      day.with(aTransfer("t" + i).kind(TransferKind.HOLD).from(FALUN).to(MORA).waited(5));
    }
    return day;
  }

  private static String route(Plan plan, String van) {
    return plan.routes().stream()
        .filter(r -> r.van().equals(VanId.of(van)))
        .map(CrateSearchTest::units)
        .findFirst()
        .orElse("unused");
  }

  private static String units(Route route) {
    return route.stops().stream().map(s -> s.unit().value()).collect(Collectors.joining(" "));
  }

  @Test
  void a_dense_pair_of_units_rides_in_a_direct_box() {
    DayProblem day = aDayOfHolds(40).build();

    Plan plan = solve(day);

    assertThatPlan(day, plan).isFeasible();
    assertThat(route(plan, "bil-1")).isEqualTo("falun mora");
    assertThat(plan.boxes()).allMatch(b -> !b.sort() && b.to().equals(MORA));
    assertThat(plan.stays()).isEmpty();
  }

  @Test
  void a_van_is_not_sent_for_what_can_wait() {
    DayProblem day =
        aDay().with(FALUN, MORA).with(aVan("bil-1")).with(aTransfer().from(FALUN).to(MORA)).build();

    Plan plan = solve(day);

    assertThat(plan.routes()).isEmpty();
    assertThat(plan.stays()).hasSize(1);
  }

  @Test
  void a_unit_where_only_copies_for_holds_stand_is_called_at_where_that_pays() {
    DayBuilder day = aDay().with(MORA).with(aUnit(IDRE)).with(aVan("bil-1"));
    for (int i = 0; i < 40; i++) {
      day.with(aHold("h" + i).to(MORA).copy("i" + i, IDRE).waited(5));
    }

    Plan plan = solve(day.build());

    assertThatPlan(day.build(), plan).isFeasible();
    assertThat(route(plan, "bil-1")).isEqualTo("idre mora");
    assertThat(plan.copies()).hasSize(40);
  }

  @Test
  void a_promised_unit_is_called_at_with_a_box() {
    DayProblem day =
        aDay()
            .with(FALUN)
            .with(aUnit(IDRE).promised(0))
            .with(aVan("bil-1"))
            .with(aTransfer().from(FALUN).to(IDRE))
            .build();

    Plan plan = solve(day);

    assertThatPlan(day, plan).isFeasible().costs("missed", "0.00");
  }

  @Test
  void a_hold_is_filled_where_it_is_collected_if_a_copy_stands_there() {
    DayProblem day =
        aDayOfHolds(40).with(aHold("h1").to(MORA).copy("i1", FALUN).copy("i2", MORA)).build();

    Plan plan = solve(day);

    assertThat(plan.copies()).containsEntry(HoldId.of("h1"), ItemId.of("i2"));
  }

  @Test
  void a_hold_is_filled_by_the_copy_that_rides_for_nothing() {
    DayProblem day =
        aDayOfHolds(30)
            .with(AVESTA)
            .with(aHold("h1").to(MORA).copy("far", AVESTA).copy("near", FALUN))
            .build();

    Plan plan = solve(day);

    assertThat(plan.copies()).containsEntry(HoldId.of("h1"), ItemId.of("near"));
  }

  @Test
  void thin_flows_share_a_sort_box_and_ride_on_the_same_day_when_the_van_comes_back() {
    DayBuilder builder = aDay().with(aVan("bil-1"));
    List<UnitId> south = List.of(FALUN, AVESTA, LEKSAND);
    builder.with(FALUN, AVESTA, LEKSAND, MORA, IDRE);
    int n = 0;
    for (var from : south) {
      for (var to : List.of(MORA, IDRE)) {
        for (int i = 0; i < 4; i++) {
          builder.with(aTransfer("t" + n++).kind(TransferKind.HOLD).from(from).to(to).waited(3));
          builder.with(aTransfer("t" + n++).kind(TransferKind.HOLD).from(from).to(HUB).waited(3));
        }
      }
    }
    DayProblem day = builder.build();

    Plan plan = solve(day);

    assertThatPlan(day, plan).isFeasible();
    assertThat(plan.stays()).isEmpty();
  }

  @Test
  void pins_of_stops_are_kept() {
    DayProblem day =
        aDayOfHolds(40)
            .with(aVan("bil-2"))
            .with(new Pin.VanOfUnit(VanId.of("bil-2"), MORA))
            .with(new Pin.FirstStops(VanId.of("bil-2"), List.of(HUB, FALUN)))
            .build();

    Plan plan = solve(day);

    assertThatPlan(day, plan).isFeasible();
    assertThat(route(plan, "bil-2")).startsWith("mediegruppen falun");
  }

  @Test
  void pinned_first_stops_are_kept_where_the_vans_own_unit_has_closed_by_then() {
    DayProblem day =
        aDay()
            .with(aUnit(HUB).open("06:00", "06:45").dock())
            .with(FALUN, MORA)
            .with(aVan("bil-1"))
            .with(aTransfer().from(FALUN).to(MORA))
            .with(new Pin.FirstStops(VanId.of("bil-1"), List.of(FALUN)))
            .build();

    Plan plan = solve(day);

    assertThatPlan(day, plan).isFeasible();
    assertThat(route(plan, "bil-1")).startsWith("falun");
  }

  @Test
  void empties_at_hand_bound_the_boxes_packed() {
    DayProblem day =
        aDay()
            .with(aUnit(FALUN).emptyBoxes(1))
            .with(MORA, LEKSAND)
            .with(aVan("bil-1"))
            .with(aTransfer("a").from(FALUN).to(MORA).waited(4000))
            .with(aTransfer("b").from(FALUN).to(LEKSAND).waited(8000))
            .build();

    Plan plan = solve(day);

    assertThatPlan(day, plan).isFeasible();
    assertThat(plan.boxes()).filteredOn(b -> b.from().equals(FALUN)).hasSize(1);
  }

  @Test
  void an_item_too_heavy_for_any_box_stays() {
    DayProblem day =
        aDayOfHolds(40).with(aTransfer("heavy").from(FALUN).to(MORA).kg("14.0").waited(9)).build();

    Plan plan = solve(day);

    assertThatPlan(day, plan).isFeasible();
    assertThat(plan.stays()).extracting(s -> s.transfer().value()).containsExactly("heavy");
  }

  @Test
  void boxes_beyond_what_the_van_carries_stay_and_the_dearest_ride() {
    DayProblem day =
        aDayOfHolds(0)
            .with(aVan("bil-1").capacity(2, "100.0"))
            .with(heavyItems(6, 1))
            .with(heavyItems(4, 60))
            .build();

    Plan plan = solve(day);

    assertThatPlan(day, plan).isFeasible();
    assertThat(plan.boxes()).hasSize(2);
    assertThat(plan.boxes())
        .allMatch(box -> box.items().stream().allMatch(t -> t.value().startsWith("w60")));
  }

  private static TransferBuilder[] heavyItems(int count, int waitedDays) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                aTransfer("w" + waitedDays + "-" + i)
                    .kind(TransferKind.HOLD)
                    .from(FALUN)
                    .to(MORA)
                    .kg("6.5")
                    .waited(waitedDays))
        .toArray(TransferBuilder[]::new);
  }

  @Test
  void the_same_seed_and_steps_give_the_same_plans() {
    DayProblem day = SmallCounty.day(7);

    assertThat(solve(day, Optional.empty(), 3_000)).isEqualTo(solve(day, Optional.empty(), 3_000));
  }

  @Test
  void its_own_plan_is_taken_as_a_start_and_never_made_dearer() {
    int planned = 0;
    for (long seed = 0; seed < 20; seed++) {
      DayProblem day = SmallCounty.day(seed);
      List<Plan> first = solve(day, Optional.empty(), 1_000);
      if (!first.isEmpty()) {
        planned++;
        Plan again = solve(day, Optional.of(first.get(0)), 1_000).get(0);

        assertThat(again.cost().total()).isLessThanOrEqualTo(first.get(0).cost().total());
      }
    }
    assertThat(planned).isGreaterThan(10);
  }

  @Test
  void a_day_without_vans_leaves_everything_where_it_is() {
    DayProblem day = aDay().with(FALUN, MORA).with(aTransfer().from(FALUN).to(MORA)).build();

    Plan plan = solve(day);

    assertThat(plan.boxes()).isEmpty();
    assertThat(plan.stays()).hasSize(1);
    assertThat(plan.boxes()).extracting(Box::id).isEmpty();
  }
}
