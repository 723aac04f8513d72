package se.bokskjuts.data.empties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.UnitKind;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** One van drives hub, Mora, Orsa, hub; one box goes from Mora to Orsa. */
class EmptyBalanceTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final UnitId HUB = UnitId.of("mediegruppen");
  private static final UnitId MORA = UnitId.of("mora");
  private static final UnitId ORSA = UnitId.of("orsa");
  private static final VanId BIL_1 = VanId.of("bil-1");
  private static final BoxId B1 = BoxId.of("b1");

  @Test
  void a_box_is_taken_where_it_is_filled_and_added_where_it_ends() {
    Map<UnitId, EmptyFlow> flows = EmptyFlows.planned(plan(), List.of());

    assertThat(flows.get(MORA)).isEqualTo(new EmptyFlow(1, 0, 0, 0));
    assertThat(flows.get(ORSA)).isEqualTo(new EmptyFlow(0, 1, 0, 0));
    assertThat(flows.values().stream().mapToInt(EmptyFlow::change).sum()).as("none lost").isZero();
  }

  @Test
  void a_box_that_never_left_was_not_filled() {
    assertThat(EmptyFlows.of(plan(), Map.of(B1, MORA), List.of())).isEmpty();
  }

  @Test
  void a_unit_below_its_goal_gets_from_the_stop_before() {
    List<EmptyRide> rides = balance(stock(8), stock(2), 60, Map.of(MORA, 4, ORSA, 5));

    assertThat(rides).contains(new EmptyRide(BIL_1, MORA, 1, ORSA, 2, 2));
  }

  @Test
  void a_unit_gives_no_more_than_it_has_over_its_goal() {
    List<EmptyRide> rides = balance(stock(6), stock(0), 60, Map.of(MORA, 4, ORSA, 9));

    assertThat(rides)
        .as(
            "five are left at Mora when its box is filled; one is over the goal; the hub gives the rest")
        .containsExactlyInAnyOrder(
            new EmptyRide(BIL_1, MORA, 1, ORSA, 2, 1), new EmptyRide(BIL_1, HUB, 0, ORSA, 2, 7));
  }

  @Test
  void nothing_rides_backwards_but_home() {
    List<EmptyRide> rides = balance(stock(1), stock(9), 60, Map.of(MORA, 4, ORSA, 4));

    assertThat(rides)
        .containsExactlyInAnyOrder(
            new EmptyRide(BIL_1, HUB, 0, MORA, 1, 4), new EmptyRide(BIL_1, ORSA, 2, HUB, 3, 6));
  }

  @Test
  void the_van_keeps_its_room_for_full_boxes() {
    List<EmptyRide> rides = balance(stock(8), stock(0), 3, Map.of(MORA, 4, ORSA, 9));

    int toOrsa = rides.stream().filter(r -> r.to().equals(ORSA)).mapToInt(EmptyRide::boxes).sum();
    assertThat(toOrsa).as("three places, one for the full box").isEqualTo(2);
  }

  @Test
  void a_unit_without_a_goal_or_never_short_gets_nothing() {
    assertThat(balance(OptionalInt.empty(), stock(0), 60, Map.of(MORA, 4))).isEmpty();
  }

  private static OptionalInt stock(int boxes) {
    return OptionalInt.of(boxes);
  }

  private static List<EmptyRide> balance(
      OptionalInt mora, OptionalInt orsa, int capacity, Map<UnitId, Integer> goals) {
    return EmptyBalance.of(day(mora, orsa, capacity), plan(), goals);
  }

  private static DayProblem day(OptionalInt mora, OptionalInt orsa, int capacity) {
    List<Unit> units = List.of(unit(HUB, OptionalInt.empty()), unit(MORA, mora), unit(ORSA, orsa));
    Van van =
        new Van(
            BIL_1,
            HUB,
            HUB,
            new TimeWindow(LocalTime.of(6, 0), LocalTime.of(16, 0)),
            capacity,
            900_000,
            Optional.empty(),
            OptionalInt.empty(),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            OptionalInt.empty(),
            0);
    Map<TransferKind, BigDecimal> delay = new EnumMap<>(TransferKind.class);
    for (TransferKind kind : TransferKind.values()) {
      delay.put(kind, BigDecimal.ONE);
    }
    BigDecimal one = BigDecimal.ONE;
    int[][] zero = new int[3][3];
    return new DayProblem(
        TUESDAY,
        new BoxType(40_000, 15_000, 2_000),
        units,
        List.of(),
        600,
        List.of(van),
        new TravelMatrix(List.of(HUB, MORA, ORSA), zero, zero),
        List.of(new Transfer(TransferId.of("t1"), TransferKind.RETURN, MORA, ORSA, 1_000, 500, 0)),
        List.of(),
        new Rates(delay, one, one, one, one, one, one),
        List.of());
  }

  private static Unit unit(UnitId id, OptionalInt emptyBoxes) {
    return new Unit(
        id,
        id.value(),
        "Mora",
        UnitKind.MAIN,
        61,
        14.5,
        List.of(),
        240,
        20,
        OptionalInt.empty(),
        emptyBoxes,
        false,
        false,
        0);
  }

  private static Plan plan() {
    List<Stop> stops =
        List.of(
            stop(HUB, 7, List.of(), List.of()),
            stop(MORA, 8, List.of(), List.of(B1)),
            stop(ORSA, 9, List.of(B1), List.of()),
            stop(HUB, 10, List.of(), List.of()));
    return new Plan(
        TUESDAY,
        Map.of(),
        List.of(new Box(B1, MORA, ORSA, false, List.of(TransferId.of("t1")))),
        List.of(new Route(BIL_1, LocalTime.of(6, 30), LocalTime.of(11, 0), stops, List.of())),
        List.of(),
        new PlanCost(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO));
  }

  private static Stop stop(UnitId unit, int hour, List<BoxId> unload, List<BoxId> load) {
    LocalTime at = LocalTime.of(hour, 0);
    return new Stop(unit, at, at, at.plusMinutes(5), unload, load);
  }
}
