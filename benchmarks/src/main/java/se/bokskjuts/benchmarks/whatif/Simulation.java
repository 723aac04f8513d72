package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.generate.DayGenerator;
import se.bokskjuts.data.generate.GenerateSettings;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;

/** Day after day of one scenario with one seed: demand, plan, the day itself, what is left. */
final class Simulation {
  private final World world;
  private final DalarnaBase base;
  private final ServiceCalendar calendar = ServiceCalendar.swedish();
  private final RunSettings length;
  private final long seed;
  private final Map<TransferId, Transfer> waiting = new LinkedHashMap<>();
  private final Map<HoldId, HoldRequest> holds = new LinkedHashMap<>();
  private final Map<UnitId, Integer> missedDays = new HashMap<>();
  private final Tally tally;

  Simulation(World world, DalarnaBase base, RunSettings length, long seed) {
    this.world = world;
    this.base = base;
    this.length = length;
    this.seed = seed;
    this.tally = new Tally(world, base.inhabitants());
  }

  RunResult run(RunListener listener, BooleanSupplier stop) {
    LocalDate date = calendar.nextOrSame(length.first());
    for (int i = 0; i < length.days(); i++) {
      if (stop.getAsBoolean()) {
        throw new RunStopped();
      }
      live(date);
      date = calendar.next(date);
      listener.dayDone(i + 1, length.days());
    }
    countWhatStillWaits();
    return tally.result(seed, length, waiting.size() + holds.size());
  }

  /** Else a scenario that leaves the slow ones behind would look quick; a lower bound. */
  private void countWhatStillWaits() {
    waiting.values().stream()
        .filter(item -> item.kind() == TransferKind.HOLD)
        .forEach(item -> tally.onShelf(item.to(), item.waitedDays()));
    holds.values().forEach(hold -> tally.onShelf(hold.to(), hold.waitedDays()));
  }

  private void live(LocalDate date) {
    receive(date);
    DayProblem day =
        world.day(date, missedDays, List.copyOf(waiting.values()), List.copyOf(holds.values()));
    PlanAnswer answer =
        new Planner()
            .solve(
                day,
                SolveSettings.ofSteps(length.steps(), seed * 31 + date.toEpochDay()),
                SolveListener.SILENT,
                () -> false);
    if (!answer.judgement().isFeasible()) {
      throw new IllegalStateException(date + ": " + answer.judgement().violations());
    }
    Outcome outcome = Execution.of(day, answer.plan(), Noise.of(seed, date));
    tally.add(day, answer, outcome);
    carryOver(day, outcome);
  }

  private void receive(LocalDate date) {
    int items = Math.max(1, length.items() * world.scenario().demandPercent() / 100);
    DayFile made =
        new DayGenerator(base, calendar)
            .generate(GenerateSettings.of(date, items, seed))
            .toDayFile(base, calendar);
    for (Transfer t : made.transfers()) {
      TransferId id = TransferId.of(date + "-" + t.id());
      waiting.put(id, new Transfer(id, t.kind(), t.from(), t.to(), t.millilitres(), t.grams(), 0));
    }
    made.holds().forEach(hold -> holds.put(hold.id(), arrived(hold)));
  }

  private HoldRequest arrived(HoldRequest hold) {
    var copies = hold.copies();
    if (world.scenario().nearestCopies()) {
      copies =
          copies.stream()
              .min(Comparator.comparingInt(c -> world.matrix().seconds(c.at(), hold.to())))
              .stream()
              .toList();
    }
    return new HoldRequest(hold.id(), hold.to(), 0, hold.millilitres(), hold.grams(), copies);
  }

  private void carryOver(DayProblem day, Outcome outcome) {
    for (Transfer item : day.transfers()) {
      move(item, outcome.places().get(item.id()));
    }
    for (HoldRequest hold : day.holds()) {
      carryOver(hold, outcome);
    }
    Set<UnitId> wanted = Tally.wanted(day);
    for (Unit unit : day.units()) {
      if (unit.promised() && wanted.contains(unit.id())) {
        boolean visited = outcome.visited().contains(unit.id());
        missedDays.put(unit.id(), visited ? 0 : unit.missedDays() + 1);
      }
    }
  }

  private void carryOver(HoldRequest hold, Outcome outcome) {
    UnitId place = outcome.places().get(TransferId.of(hold.id().value()));
    boolean stands =
        place == null
            || !place.equals(hold.to())
                && hold.copies().stream().anyMatch(copy -> copy.at().equals(place));
    if (stands) {
      holds.put(
          hold.id(),
          new HoldRequest(
              hold.id(),
              hold.to(),
              hold.waitedDays() + 1,
              hold.millilitres(),
              hold.grams(),
              hold.copies()));
    } else {
      holds.remove(hold.id());
      move(hold.asTransferFrom(place), place);
    }
  }

  private void move(Transfer item, UnitId place) {
    if (place.equals(item.to())) {
      waiting.remove(item.id());
      if (item.kind() == TransferKind.HOLD) {
        tally.onShelf(item.to(), item.waitedDays());
      }
      tally.delivered(item.waitedDays());
    } else {
      waiting.put(
          item.id(),
          new Transfer(
              item.id(),
              item.kind(),
              place,
              item.to(),
              item.millilitres(),
              item.grams(),
              item.waitedDays() + 1));
    }
  }
}
