package se.bokskjuts.data.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.bokskjuts.data.scenario.Fuel;
import se.bokskjuts.data.scenario.Sharing;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Unit;

/**
 * What days cost, who pays it in three ways, and who emits it. Every payer's amounts are the sums
 * of its stops; all payers' amounts come to what was paid, to the öre.
 *
 * @param tours each van's day
 * @param boxes each box's part of the emissions; empty where boxes are not kept
 */
public record CostBill(
    List<MonthShare> shares,
    List<StopLine> stops,
    List<TourFigures> tours,
    List<BoxFigures> boxes) {
  public CostBill {
    shares = List.copyOf(shares);
    stops = List.copyOf(stops);
    tours = List.copyOf(tours);
    boxes = List.copyOf(boxes);
  }

  /** A day with the plan that was published for it. */
  public record PlannedDay(DayProblem day, Plan plan) {}

  /**
   * Of published plans, as if each went as planned. What is paid is vans, handling and sorting;
   * delay and missed visits steer the planner, nobody is billed for them.
   */
  public static CostBill ofPlans(
      List<PlannedDay> days, Map<String, Integer> inhabitants, Sharing sharing) {
    List<Unit> units = days.stream().map(d -> d.day().units()).flatMap(Collection::stream).toList();
    Ledger ledger = new Ledger(new Payers(units, inhabitants), sharing);
    List<TourFigures> tours = new ArrayList<>();
    List<BoxFigures> boxes = new ArrayList<>();
    for (PlannedDay one : days) {
      DrivenDay driven = DrivenDay.planned(one.plan());
      List<TourPrice> prices =
          driven.tours().stream().map(tour -> TourPrice.of(one.day(), tour)).toList();
      Emissions emissions = Emissions.of(one.day(), driven, prices);
      long other = one.plan().cost().handling().ore() + one.plan().cost().sorting().ore();
      ledger.add(one.day(), driven, prices, emissions, other);
      prices.forEach(price -> tours.add(tour(one.day(), price, driven)));
      driven.crates().forEach(crate -> boxes.add(box(one.day(), crate, emissions)));
    }
    List<MonthShare> shares = new ArrayList<>();
    List<StopLine> stops = new ArrayList<>();
    ledger.close(shares, stops);
    return new CostBill(shares, stops, tours, boxes);
  }

  private static TourFigures tour(DayProblem day, TourPrice price, DrivenDay driven) {
    String fuel = Fuel.find(price.van().gramsCo2PerKm()).map(Fuel::id).orElse("");
    return TourFigures.of(day.date(), price, fuel, driven);
  }

  private static BoxFigures box(DayProblem day, DrivenDay.Crate crate, Emissions emissions) {
    return new BoxFigures(
        day.date(),
        crate.id().value(),
        crate.from().value(),
        crate.to().value(),
        crate.rides().stream().map(r -> r.van().value()).collect(Collectors.joining(" ")),
        emissions.of(crate.id()));
  }

  /** What was paid, in öre. */
  public long totalOre() {
    return shares.stream().mapToLong(MonthShare::shapleyOre).sum();
  }

  /** Payers in their order; nobody, with an empty name, last. */
  public List<String> payers() {
    return shares.stream().map(MonthShare::payer).distinct().toList();
  }

  /** A payer's amounts, all months together. */
  public MonthShare shareOf(String payer) {
    List<MonthShare> own = shares.stream().filter(s -> s.payer().equals(payer)).toList();
    return new MonthShare(
        own.isEmpty() ? "" : own.get(0).month(),
        payer,
        own.stream().mapToLong(MonthShare::populationOre).sum(),
        own.stream().mapToLong(MonthShare::useOre).sum(),
        own.stream().mapToLong(MonthShare::shapleyOre).sum(),
        own.stream().mapToLong(MonthShare::co2Mg).sum());
  }

  /** The stops behind a payer's amounts, in order. */
  public List<StopLine> stopsOf(String payer) {
    return stops.stream().filter(s -> s.payer().equals(payer)).toList();
  }
}
