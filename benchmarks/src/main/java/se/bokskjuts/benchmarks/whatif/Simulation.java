package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.optimizer.PlanAnswer;

/** Day after day of one scenario with one seed: demand, plan, the day itself, what is left. */
final class Simulation {
  private final World world;
  private final Demand demand;
  private final ServiceCalendar calendar = ServiceCalendar.swedish();
  private final Run run;
  private final Receiving receiving;
  private final MasterRoutes loops;
  private final Planning planner;
  private final Optional<RunFiles> files;
  private final DayState state;
  private final Tally tally;

  Simulation(
      World world,
      Demand demand,
      DalarnaBase base,
      Run run,
      MasterRoutes loops,
      Planning planner,
      Optional<RunFiles> files) {
    this.world = world;
    this.demand = demand;
    this.receiving = new Receiving(world, base);
    this.run = run;
    this.loops = loops;
    this.planner = planner;
    this.files = files;
    this.state = new DayState(world);
    this.tally = new Tally(world, base.inhabitants());
    files.ifPresent(f -> f.write(world.scenario(), base.inhabitants()));
  }

  RunResult run(RunListener listener, BooleanSupplier stop) {
    RunSettings settings = run.settings();
    int all = settings.warmup() + settings.days();
    LocalDate date = calendar.nextOrSame(settings.first());
    for (int i = 0; i < settings.warmup(); i++) {
      date = calendar.previous(date);
    }
    for (int i = 0; i < all; i++) {
      if (stop.getAsBoolean()) {
        throw new RunStopped();
      }
      live(date, i >= settings.warmup());
      listener.dayDone(i + 1, all);
      date = calendar.next(date);
    }
    countWhatStillWaits();
    RunResult result = tally.result(run.seed(), settings);
    files.ifPresent(f -> f.write(result));
    return result;
  }

  private void countWhatStillWaits() {
    state.waiting.values().stream()
        .filter(item -> item.kind() == TransferKind.HOLD)
        .forEach(item -> tally.stillWaits(item.to(), item.waitedDays()));
    state.waitingHolds.values().forEach(hold -> tally.stillWaits(hold.to(), hold.waitedDays()));
  }

  /** One day; the next begins with what it leaves. */
  SimulatedDay live(LocalDate date, boolean counts) {
    Noise noise = new Noise(run.seed(), date, world.scenario().chance());
    Arrivals arrivals = demand.on(date, run.seed(), world.scenario().demandPercent());
    Receiving.Received received = receiving.receive(arrivals, noise, state);
    DayProblem day = world.day(date, state, loops);
    PlanAnswer answer = planner.plan(day);
    ExecutedDay executed = Execution.of(day, answer.plan(), world.roads(), noise, state.empties());
    SimulatedDay before = new SimulatedDay(day, answer, executed, received, 0);
    carryOver(before);
    SimulatedDay done = new SimulatedDay(day, answer, executed, received, state.backlog());
    if (counts) {
      tally.add(done);
    }
    files.ifPresent(f -> f.write(done, counts));
    return done;
  }

  private void carryOver(SimulatedDay done) {
    DayProblem day = done.day();
    Map<TransferId, UnitId> places = done.executed().places();
    for (Transfer item : day.transfers()) {
      move(item, places.get(item.id()));
    }
    for (HoldRequest hold : day.holds()) {
      carryOver(hold, done);
    }
    Set<UnitId> wanted = Tally.wanted(day);
    Set<UnitId> visited = Tally.visited(done.executed());
    for (Unit unit : day.units()) {
      if (unit.promised() && wanted.contains(unit.id())) {
        boolean came = visited.contains(unit.id());
        state.missed.put(unit.id(), came ? 0 : unit.missedDays() + 1);
      }
    }
  }

  private void carryOver(HoldRequest hold, SimulatedDay done) {
    TransferId item = TransferId.of(hold.id().value());
    UnitId place = done.executed().places().get(item);
    boolean stands =
        place == null
            || !place.equals(hold.to())
                && hold.copies().stream().anyMatch(copy -> copy.at().equals(place));
    if (stands) {
      state.waitingHolds.put(hold.id(), again(hold, done));
    } else {
      state.waitingHolds.remove(hold.id());
      move(hold.asTransferFrom(place), place);
    }
  }

  /** A copy that was not found is not sought again while there are others. */
  private static HoldRequest again(HoldRequest hold, SimulatedDay done) {
    List<Copy> copies = hold.copies();
    if (done.executed().notFound().contains(TransferId.of(hold.id().value()))
        && copies.size() > 1) {
      copies =
          copies.stream()
              .filter(c -> !c.item().equals(done.answer().plan().copies().get(hold.id())))
              .toList();
    }
    return new HoldRequest(
        hold.id(), hold.to(), hold.waitedDays() + 1, hold.millilitres(), hold.grams(), copies);
  }

  private void move(Transfer item, UnitId place) {
    if (place.equals(item.to())) {
      state.waiting.remove(item.id());
    } else {
      state.waiting.put(
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
