package se.bokskjuts.api.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.Break;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stay;
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

/** A small day that can be followed by hand: one van from Falun over Leksand to Mora and back. */
final class Fixture {
  static final UnitId FALUN = UnitId.of("falun");
  static final UnitId LEKSAND = UnitId.of("leksand");
  static final UnitId MORA = UnitId.of("mora");
  static final VanId VAN = VanId.of("bil-1");
  static final BoxId BOX = BoxId.of("b1");
  static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private Fixture() {}

  static DayProblem day() {
    int hour = 3600;
    TravelMatrix matrix =
        new TravelMatrix(
            List.of(FALUN, LEKSAND, MORA),
            new int[][] {{0, hour, 2 * hour}, {hour, 0, hour}, {2 * hour, hour, 0}},
            new int[][] {{0, 50_000, 90_000}, {50_000, 0, 40_000}, {90_000, 40_000, 0}});
    List<Transfer> transfers =
        List.of(
            new Transfer(TransferId.of("t1"), TransferKind.RETURN, LEKSAND, MORA, 1100, 550, 0),
            new Transfer(TransferId.of("t2"), TransferKind.RETURN, MORA, FALUN, 1000, 500, 0));
    return new DayProblem(
        TUESDAY,
        new BoxType(40_000, 15_000, 2_000),
        List.of(unit(FALUN, "Falun"), unit(LEKSAND, "Leksand"), unit(MORA, "Mora")),
        List.of(),
        600,
        List.of(van()),
        matrix,
        transfers,
        List.of(),
        rates(),
        List.of());
  }

  /** Leaves at 8, waits half an hour at Leksand, rests 30 minutes on the way to Mora. */
  static Plan plan() {
    Stop leksand = stop(LEKSAND, "09:00", "09:30", "09:40", List.of(), List.of(BOX));
    Stop mora = stop(MORA, "11:10", "11:10", "11:20", List.of(BOX), List.of());
    Route route =
        new Route(
            VAN,
            LocalTime.of(8, 0),
            LocalTime.of(13, 20),
            List.of(leksand, mora),
            List.of(new Break(0, LocalTime.of(10, 0), 1800)));
    return new Plan(
        TUESDAY,
        Map.of(),
        List.of(new Box(BOX, LEKSAND, MORA, false, List.of(TransferId.of("t1")))),
        List.of(route),
        List.of(new Stay(TransferId.of("t2"), "no room")),
        PlanCost.ZERO);
  }

  private static Stop stop(
      UnitId unit, String arrive, String start, String depart, List<BoxId> off, List<BoxId> on) {
    return new Stop(
        unit, LocalTime.parse(arrive), LocalTime.parse(start), LocalTime.parse(depart), off, on);
  }

  private static Unit unit(UnitId id, String name) {
    return new Unit(
        id,
        name,
        name,
        UnitKind.MAIN,
        60.6,
        15.6,
        List.of(),
        300,
        20,
        OptionalInt.empty(),
        OptionalInt.empty(),
        true,
        true,
        0);
  }

  private static Van van() {
    return van(VAN);
  }

  static Van van(VanId id) {
    return new Van(
        id,
        FALUN,
        FALUN,
        new TimeWindow(LocalTime.of(6, 0), LocalTime.of(17, 0)),
        60,
        900_000,
        Optional.empty(),
        OptionalInt.empty(),
        new BigDecimal("317"),
        new BigDecimal("400"),
        new BigDecimal("420"),
        new BigDecimal("4.5"),
        OptionalInt.of(18_000),
        1800);
  }

  private static Rates rates() {
    BigDecimal one = BigDecimal.ONE;
    return new Rates(
        Stream.of(TransferKind.values()).collect(Collectors.toMap(Function.identity(), k -> one)),
        one,
        one,
        one,
        one,
        one,
        one);
  }
}
