package se.bokskjuts.benchmarks.whatif;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.routing.RoadFaults;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/**
 * Does runs: the same run gives the same result on any machine. Several threads may do runs at the
 * same time; each run uses one core.
 */
public final class Simulator implements AutoCloseable {
  private static final ScenarioText BASE = ScenarioText.read(ScenarioFile.BASE);

  private final DalarnaBase base;
  private final RoadNetwork roads;
  private final Map<ScenarioText, World> worlds = new ConcurrentHashMap<>();

  private final BasePlans basePlans = new BasePlans();
  private final ServiceCalendar calendar = ServiceCalendar.swedish();

  private Simulator(DalarnaBase base, RoadNetwork roads) {
    this.base = base;
    this.roads = roads;
  }

  /** On Dalarna's units, vans and roads as they stand in the program. */
  public static Simulator open() {
    return new Simulator(DalarnaBase.load(), RoadNetwork.open(RoadSettings.builtIn()));
  }

  /**
   * The demand of stored days, in place of generated demand. Throws {@link ScenarioRefused} without
   * any, and for units that the simulation does not have.
   */
  public History history(List<PastDay> days) {
    return history(new HistoryDemand(days));
  }

  /** As above, of the folder's day files. */
  public History history(Path folder) {
    return history(HistoryDemand.read(folder));
  }

  private History history(HistoryDemand demand) {
    demand.requireUnits(
        base.listUnits().stream().map(row -> row.unit().id()).collect(Collectors.toSet()));
    return new History(demand);
  }

  /** Stored days that runs take their demand from. */
  public static final class History {
    private final HistoryDemand demand;

    private History(HistoryDemand demand) {
      this.demand = demand;
    }
  }

  public DalarnaBase base() {
    return base;
  }

  /**
   * Simulates to the last day. Throws {@link ScenarioRefused} for a scenario that cannot be, {@link
   * RunStopped} when {@code stop} became true before the end.
   */
  public RunResult run(Run run, RunListener listener, BooleanSupplier stop) {
    return run(run, Extras.NONE, listener, stop);
  }

  /**
   * What a run may have besides.
   *
   * @param history empty: demand is generated
   * @param folder under which every day's files are written, for those who count again
   */
  public record Extras(Optional<History> history, Optional<Path> folder) {
    public static final Extras NONE = new Extras(Optional.empty(), Optional.empty());
  }

  /** As above. */
  public RunResult run(Run run, Extras extras, RunListener listener, BooleanSupplier stop) {
    World world = world(run.scenario());
    Demand demand =
        extras.history().isPresent()
            ? extras.history().get().demand
            : new GeneratedDemand(base, calendar, run.settings().items());
    Optional<RunFiles> files = extras.folder().map(folder -> new RunFiles(folder, run));
    MasterRoutes loops = MasterRoutes.of(world, demand, base, run.settings());
    DailyPlanner own = new DailyPlanner(run.seed(), run.settings().steps(), loops);
    Planning planning = own;
    if (run.scenario().equals(BASE)) {
      planning = planningOfBase(run, demand);
    } else if (!world.scenario().loops().fixed()) {
      BasePlanner plans = planningOfBase(run, demand);
      planning = new BesideBase(asBase(run, demand, plans), own);
    }
    return new Simulation(world, demand, base, run, loops, planning, files).run(listener, stop);
  }

  /** Throws {@link ScenarioRefused} for a scenario that cannot be. */
  void require(ScenarioText text) {
    world(text);
  }

  private World world(ScenarioText text) {
    return worlds.computeIfAbsent(text, this::made);
  }

  private World made(ScenarioText text) {
    try {
      return World.of(ScenarioFile.of(text, base), base, roads);
    } catch (RoadFaults e) {
      throw new ScenarioRefused(
          text.name() + ": vägarna går inte ihop / the roads do not fit: " + e.getMessage());
    }
  }

  /** The base with the run's seed, its days still to be lived. */
  private Simulation asBase(Run run, Demand demand, Planning plans) {
    Run same = new Run(BASE, run.seed(), run.settings());
    return new Simulation(
        world(BASE), demand, base, same, MasterRoutes.FREE, plans, Optional.empty());
  }

  private BasePlanner planningOfBase(Run run, Demand demand) {
    return new BasePlanner(
        basePlans.of(new BasePlans.Key(run.seed(), run.settings(), demand)),
        new DailyPlanner(run.seed(), run.settings().steps(), MasterRoutes.FREE));
  }

  @Override
  public void close() {
    roads.close();
  }
}
