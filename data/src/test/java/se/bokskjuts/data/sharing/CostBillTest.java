package se.bokskjuts.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import se.bokskjuts.data.scenario.Sharing;
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

/**
 * Falun's van goes to Mora, an hour and 60 km, on to Orsa, 20 minutes and 20 km, and home, 80 km.
 * It costs 100 + 300 an hour + 5 a km, one box rides from Mora to Orsa: a bill to redo in the head.
 */
class CostBillTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final UnitId HUB = UnitId.of("mediegruppen");
  private static final UnitId MORA = UnitId.of("mora-bibliotek");
  private static final UnitId ORSA = UnitId.of("orsa-bibliotek");
  private static final VanId BIL_1 = VanId.of("bil-1");
  private static final BoxId B1 = BoxId.of("b1");
  private static final Map<String, Integer> INHABITANTS = Map.of("Mora", 20_000, "Orsa", 7_000);

  private static CostBill bill(Sharing sharing, LocalDate... dates) {
    return CostBill.ofPlans(
        List.of(dates).stream().map(d -> new CostBill.PlannedDay(day(d), plan(d))).toList(),
        INHABITANTS,
        sharing);
  }

  @Test
  void what_is_paid_is_vans_handling_and_sorting_but_not_delay() {
    assertThat(bill(Sharing.USUAL, TUESDAY).totalOre()).isEqualTo(182_000);
  }

  @Test
  void by_population_the_region_has_its_part_and_the_rest_goes_by_inhabitants() {
    CostBill bill = bill(Sharing.USUAL, TUESDAY);

    assertThat(bill.shareOf(Payers.REGION).populationOre()).isEqualTo(9_100);
    assertThat(bill.shareOf("Mora").populationOre()).isEqualTo(128_074);
    assertThat(bill.shareOf("Orsa").populationOre()).isEqualTo(44_826);
  }

  @Test
  void by_use_boxes_and_stops_and_a_base_that_all_pay() {
    CostBill bill = bill(Sharing.USUAL, TUESDAY);

    assertThat(bill.shareOf("Mora").useOre()).isEqualTo(84_934);
    assertThat(bill.shareOf("Orsa").useOre()).isEqualTo(84_933);
    assertThat(bill.shareOf(Payers.REGION).useOre()).isEqualTo(12_133);
  }

  /** Alone Mora costs 1,350 and Orsa 1,750, together 1,800; handling of 20 by the box's ends. */
  @Test
  void by_shapley_who_lives_far_off_pays_more_and_who_lives_on_the_way_less() {
    CostBill bill = bill(Sharing.USUAL, TUESDAY);

    assertThat(bill.shareOf("Mora").shapleyOre()).isEqualTo(71_000);
    assertThat(bill.shareOf("Orsa").shapleyOre()).isEqualTo(111_000);
  }

  @Test
  void a_boxs_emissions_go_half_to_its_sender_and_half_to_its_receiver() {
    CostBill bill = bill(Sharing.USUAL, TUESDAY);

    assertThat(bill.boxes()).extracting(BoxFigures::co2Mg).containsExactly(16_000_000L);
    assertThat(bill.shareOf("Mora").co2Mg()).isEqualTo(8_000_000);
    assertThat(bill.shareOf("Orsa").co2Mg()).isEqualTo(8_000_000);
  }

  @Test
  void each_way_sums_to_what_was_paid_and_each_amount_to_its_stops_month_by_month() {
    CostBill bill = bill(Sharing.ofWeights(3, 1, 1, 1), TUESDAY, TUESDAY.plusDays(10));

    assertThat(bill.shares()).extracting(MonthShare::month).contains("2026-11", "2026-12");
    assertThat(bill.shares().stream().mapToLong(MonthShare::populationOre).sum())
        .isEqualTo(364_000);
    assertThat(bill.shares().stream().mapToLong(MonthShare::useOre).sum()).isEqualTo(364_000);
    assertThat(bill.totalOre()).isEqualTo(364_000);
    for (String payer : bill.payers()) {
      MonthShare share = bill.shareOf(payer);
      List<StopLine> stops = bill.stopsOf(payer);
      assertThat(stops.stream().mapToLong(StopLine::useOre).sum()).isEqualTo(share.useOre());
      assertThat(stops.stream().mapToLong(StopLine::shapleyOre).sum())
          .isEqualTo(share.shapleyOre());
      assertThat(stops.stream().mapToLong(StopLine::co2Mg).sum()).isEqualTo(share.co2Mg());
    }
  }

  @Test
  void weights_of_any_sum_are_made_per_cent_and_none_at_all_is_refused() {
    assertThat(Sharing.ofWeights(5, 2, 2, 1)).isEqualTo(Sharing.USUAL);
    assertThatThrownBy(() -> Sharing.ofWeights(5, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sharing.ofWeights(101, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sharing.ofWeights(5, -1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DayProblem day(LocalDate date) {
    Van van =
        new Van(
            BIL_1,
            HUB,
            HUB,
            new TimeWindow(LocalTime.of(6, 0), LocalTime.of(16, 0)),
            60,
            900_000,
            Optional.empty(),
            OptionalInt.empty(),
            BigDecimal.valueOf(100),
            BigDecimal.valueOf(100),
            BigDecimal.valueOf(300),
            BigDecimal.valueOf(5),
            OptionalInt.empty(),
            0);
    Map<TransferKind, BigDecimal> delay = new EnumMap<>(TransferKind.class);
    for (TransferKind kind : TransferKind.values()) {
      delay.put(kind, BigDecimal.ONE);
    }
    BigDecimal one = BigDecimal.ONE;
    return new DayProblem(
        date,
        new BoxType(40_000, 15_000, 2_000),
        List.of(
            unit(HUB, "Falun", UnitKind.MEDIA_GROUP),
            unit(MORA, "Mora", UnitKind.MAIN),
            unit(ORSA, "Orsa", UnitKind.MAIN)),
        List.of(),
        600,
        List.of(van),
        new TravelMatrix(
            List.of(HUB, MORA, ORSA),
            new int[][] {{0, 3600, 4800}, {3600, 0, 1200}, {4800, 1200, 0}},
            new int[][] {{0, 60_000, 80_000}, {60_000, 0, 20_000}, {80_000, 20_000, 0}}),
        List.of(new Transfer(TransferId.of("t1"), TransferKind.RETURN, MORA, ORSA, 1_000, 500, 0)),
        List.of(),
        new Rates(delay, one, one, one, one, BigDecimal.ZERO, one),
        List.of());
  }

  private static Unit unit(UnitId id, String municipality, UnitKind kind) {
    return new Unit(
        id,
        id.value(),
        municipality,
        kind,
        61,
        14.5,
        List.of(),
        600,
        0,
        OptionalInt.empty(),
        OptionalInt.empty(),
        false,
        true,
        0);
  }

  private static Plan plan(LocalDate date) {
    List<Stop> stops =
        List.of(
            stop(MORA, LocalTime.of(7, 0), List.of(), List.of(B1)),
            stop(ORSA, LocalTime.of(7, 30), List.of(B1), List.of()));
    return new Plan(
        date,
        Map.of(),
        List.of(new Box(B1, MORA, ORSA, false, List.of(TransferId.of("t1")))),
        List.of(new Route(BIL_1, LocalTime.of(6, 0), LocalTime.of(9, 0), stops, List.of())),
        List.of(),
        new PlanCost(
            Money.ofOre(180_000),
            Money.ofOre(2_000),
            Money.ZERO,
            Money.ofOre(999_900),
            Money.ofOre(400_000)));
  }

  private static Stop stop(UnitId unit, LocalTime at, List<BoxId> unload, List<BoxId> load) {
    return new Stop(unit, at, at, at.plusMinutes(10), unload, load);
  }
}
