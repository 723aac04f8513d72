package se.bokskjuts.benchmarks.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.bokskjuts.data.sharing.DrivenDay;
import se.bokskjuts.data.sharing.Emissions;
import se.bokskjuts.data.sharing.Ledger;
import se.bokskjuts.data.sharing.MonthShare;
import se.bokskjuts.data.sharing.Payers;
import se.bokskjuts.data.sharing.StopLine;
import se.bokskjuts.data.sharing.TourFigures;
import se.bokskjuts.data.sharing.TourPrice;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.PlanCost;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** Adds up the counted days of a run, from what stands in each day's files and nothing else. */
final class Tally {
  /** A unit's counts, growing. */
  private static final class UnitCounts {
    long stops;
    long late;
    long promised;
    long missed;
    long boxesOut;
    long boxesIn;
    final Map<Integer, Long> toShelf = new TreeMap<>();
    final Map<Integer, Long> waiting = new TreeMap<>();
  }

  private final World world;
  private final Payers payers;
  private final Ledger ledger;
  private final List<DayFigures> days = new ArrayList<>();
  private final List<TourFigures> tours = new ArrayList<>();
  private final Map<UnitId, UnitCounts> units = new TreeMap<>();

  Tally(World world, Map<String, Integer> inhabitants) {
    this.world = world;
    this.payers = new Payers(world.units(), inhabitants);
    this.ledger = new Ledger(payers, world.scenario().sharing());
    world.units().forEach(unit -> units.put(unit.id(), new UnitCounts()));
  }

  /** Units that some item of the day starts at or goes to; only those can be missed. */
  static Set<UnitId> wanted(DayProblem day) {
    Set<UnitId> wanted = new HashSet<>();
    for (Transfer item : day.transfers()) {
      wanted.add(item.from());
      wanted.add(item.to());
    }
    for (HoldRequest hold : day.holds()) {
      if (hold.copies().stream().map(Copy::at).noneMatch(hold.to()::equals)) {
        wanted.add(hold.to());
      }
    }
    return wanted;
  }

  /** Units where a box was loaded or unloaded. */
  static Set<UnitId> visited(ExecutedDay executed) {
    Set<UnitId> visited = new HashSet<>();
    for (ExecutedDay.Tour tour : executed.tours()) {
      tour.calls().stream()
          .filter(call -> call.lifts() > 0)
          .forEach(call -> visited.add(call.unit()));
    }
    return visited;
  }

  void add(SimulatedDay simulated) {
    DayProblem day = simulated.day();
    ExecutedDay executed = simulated.executed();
    Map<Count, Long> counts = new EnumMap<>(Count.class);
    DrivenDay driven = executed.driven();
    List<TourPrice> prices = driven.tours().stream().map(tour -> TourPrice.of(day, tour)).toList();
    Emissions emissions = Emissions.of(day, driven, prices);
    countVans(day, executed, driven, prices, counts);
    countBoxes(day, executed, counts);
    countStops(executed, counts);
    countVisits(day, executed, counts);
    countItems(simulated, counts);
    countPlan(simulated.answer().judgement().cost(), counts);
    long other =
        counts.get(Count.HANDLING_ORE)
            + counts.get(Count.SORTING_ORE)
            + counts.get(Count.EMPTIES_ORE);
    ledger.add(day, driven, prices, emissions, other);
    days.add(new DayFigures(day.date(), counts));
  }

  private void countVans(
      DayProblem day,
      ExecutedDay executed,
      DrivenDay driven,
      List<TourPrice> prices,
      Map<Count, Long> counts) {
    long overtime = 0;
    for (int i = 0; i < prices.size(); i++) {
      TourPrice price = prices.get(i);
      ExecutedDay.Tour tour = executed.tours().get(i);
      overtime += Math.max(0, tour.end() - price.van().shift().toSecond());
      String fuel = world.fleet().fuels().getOrDefault(price.van().id(), "");
      tours.add(TourFigures.of(day.date(), price, fuel, driven));
    }
    counts.put(Count.VANS, (long) prices.size());
    counts.put(Count.METRES, prices.stream().mapToLong(TourPrice::metres).sum());
    counts.put(Count.VAN_SECONDS, prices.stream().mapToLong(TourPrice::seconds).sum());
    counts.put(Count.OVERTIME_SECONDS, overtime);
    counts.put(Count.VANS_ORE, prices.stream().mapToLong(TourPrice::ore).sum());
    long hub =
        world
            .scenario()
            .climate()
            .hubGramsPerItem()
            .movePointRight(3)
            .multiply(BigDecimal.valueOf(sorted(executed)))
            .longValue();
    counts.put(Count.CO2_MG, prices.stream().mapToLong(TourPrice::co2Mg).sum() + hub);
  }

  private static long sorted(ExecutedDay executed) {
    return executed.sorted().stream().mapToLong(ExecutedDay.Batch::items).sum();
  }

  private void countBoxes(DayProblem day, ExecutedDay executed, Map<Count, Long> counts) {
    Rates rates = day.rates();
    long lifts = 0;
    long stacks = 0;
    long empties = 0;
    for (ExecutedDay.Tour tour : executed.tours()) {
      for (ExecutedDay.Call call : tour.calls()) {
        lifts += call.lifts();
        stacks += call.stacksLifted();
        empties += call.emptiesLoaded() + call.emptiesUnloaded();
      }
    }
    long boxes = executed.crates().size();
    for (ExecutedDay.Crate crate : executed.crates()) {
      units.get(crate.from()).boxesOut++;
      if (crate.opened()) {
        units.get(crate.to()).boxesIn++;
      }
    }
    counts.put(Count.BOXES, boxes);
    counts.put(Count.LIFTS, lifts);
    counts.put(Count.GRAMS, grams(day, executed));
    counts.put(Count.SORTED, sorted(executed));
    counts.put(Count.EMPTIES, empties);
    counts.put(
        Count.HANDLING_ORE,
        Money.ofSek(times(rates.perBox(), boxes).add(times(rates.perLift(), lifts))).ore());
    counts.put(
        Count.SORTING_ORE, Money.ofSek(times(rates.perItemSorted(), sorted(executed))).ore());
    counts.put(Count.EMPTIES_ORE, Money.ofSek(times(rates.perLift(), stacks)).ore());
  }

  private static BigDecimal times(BigDecimal rate, long n) {
    return rate.multiply(BigDecimal.valueOf(n));
  }

  /** Grams of items, each time that they are packed. */
  private static long grams(DayProblem day, ExecutedDay executed) {
    Map<String, Integer> grams = new TreeMap<>();
    day.transfers().forEach(t -> grams.put(t.id().value(), t.grams()));
    day.holds().forEach(h -> grams.put(h.id().value(), h.grams()));
    return executed.crates().stream()
        .flatMap(c -> c.items().stream())
        .mapToLong(item -> grams.getOrDefault(item.value(), 0))
        .sum();
  }

  private void countStops(ExecutedDay executed, Map<Count, Long> counts) {
    List<ExecutedDay.Call> calls =
        executed.tours().stream().flatMap(tour -> tour.calls().stream()).toList();
    counts.put(Count.STOPS, (long) calls.size());
    counts.put(Count.LATE_STOPS, calls.stream().filter(ExecutedDay.Call::late).count());
    counts.put(
        Count.CLOSED_STOPS,
        calls.stream().filter(c -> c.visit() == ExecutedDay.Visit.CLOSED).count());
    counts.put(
        Count.SHUT_STOPS, calls.stream().filter(c -> c.visit() == ExecutedDay.Visit.SHUT).count());
    counts.put(Count.NOT_FOUND, (long) executed.notFound().size());
    counts.put(Count.DID_NOT_FIT, (long) executed.didNotFit().size());
    for (ExecutedDay.Call call : calls) {
      units.get(call.unit()).stops++;
      units.get(call.unit()).late += call.late() ? 1 : 0;
    }
  }

  private void countVisits(DayProblem day, ExecutedDay executed, Map<Count, Long> counts) {
    Set<UnitId> wanted = wanted(day);
    Set<UnitId> visited = visited(executed);
    long promised = 0;
    long missed = 0;
    for (Unit unit : day.units()) {
      if (unit.promised() && wanted.contains(unit.id())) {
        promised++;
        units.get(unit.id()).promised++;
        if (!visited.contains(unit.id())) {
          missed++;
          units.get(unit.id()).missed++;
        }
      }
    }
    counts.put(Count.PROMISED, promised);
    counts.put(Count.MISSED, missed);
  }

  /** Only what arose on a counted day counts for days to shelf: the rest began with the warm-up. */
  private void countItems(SimulatedDay simulated, Map<Count, Long> counts) {
    long delivered = simulated.received().atOnce().size();
    long sameDay = delivered;
    for (Transfer item : simulated.received().atOnce()) {
      onShelf(item, 0);
    }
    for (Transfer item : simulated.all()) {
      boolean there = item.to().equals(simulated.executed().places().get(item.id()));
      delivered += there ? 1 : 0;
      sameDay += there && item.waitedDays() == 0 ? 1 : 0;
      if (there && item.waitedDays() <= days.size()) {
        onShelf(item, item.waitedDays());
      }
    }
    counts.put(Count.ITEMS, (long) simulated.received().items());
    counts.put(Count.FLOATED, (long) simulated.received().floated());
    counts.put(Count.HELD, (long) simulated.received().held());
    counts.put(Count.DELIVERED, delivered);
    counts.put(Count.SAME_DAY, sameDay);
    counts.put(Count.BACKLOG, (long) simulated.left());
  }

  private void onShelf(Transfer item, int days) {
    if (item.kind() == TransferKind.HOLD) {
      units.get(item.to()).toShelf.merge(days, 1L, Long::sum);
    }
  }

  private static void countPlan(PlanCost cost, Map<Count, Long> counts) {
    counts.put(Count.PLANNED_DELAY_ORE, cost.delay().ore());
    counts.put(Count.PLANNED_MISSED_ORE, cost.missed().ore());
  }

  /** Else a scenario that leaves the slow ones behind would look quick; a lower bound. */
  void stillWaits(UnitId unit, int waitedDays) {
    if (waitedDays <= days.size()) {
      units.get(unit).waiting.merge(waitedDays, 1L, Long::sum);
    }
  }

  RunResult result(long seed, RunSettings settings) {
    List<MonthShare> shares = new ArrayList<>();
    List<StopLine> stops = new ArrayList<>();
    ledger.close(shares, stops);
    return new RunResult(
        world.scenario().words(),
        seed,
        settings,
        days,
        world.units().stream().map(this::figures).toList(),
        tours,
        shares,
        stops);
  }

  private UnitFigures figures(Unit unit) {
    UnitCounts of = units.getOrDefault(unit.id(), new UnitCounts());
    return new UnitFigures(
        unit.id().value(),
        unit.name(),
        unit.municipality(),
        payers.of(unit.id()),
        unit.lat(),
        unit.lon(),
        of.stops,
        of.late,
        of.promised,
        of.missed,
        of.boxesOut,
        of.boxesIn,
        of.toShelf,
        of.waiting);
  }
}
