package se.bokskjuts.benchmarks.whatif;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.scenario.ScenarioFile;
import se.bokskjuts.data.scenario.ScenarioRefused;
import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/**
 * Does runs: the same run gives the same result on any machine. Several threads may do runs at the
 * same time; each run uses one core.
 */
public final class Simulator implements AutoCloseable {
  private final DalarnaBase base;
  private final RoadNetwork roads;
  private final Map<ScenarioText, World> worlds = new ConcurrentHashMap<>();

  private final ServiceCalendar calendar = ServiceCalendar.swedish();
  private final Optional<HistoryDemand> history;

  private Simulator(DalarnaBase base, RoadNetwork roads, Optional<HistoryDemand> history) {
    this.base = base;
    this.roads = roads;
    this.history = history;
  }

  /** On Dalarna's units, vans and roads as they stand in the program. */
  public static Simulator open() {
    return open(Optional.empty());
  }

  /** With the demand of stored days in place of generated demand. */
  public static Simulator withHistory(List<DayFile> days) {
    return open(Optional.of(new HistoryDemand(days)));
  }

  /** With the demand of the folder's day files. Throws {@link ScenarioRefused} without any. */
  public static Simulator withHistory(Path folder) {
    return open(Optional.of(HistoryDemand.read(folder)));
  }

  private static Simulator open(Optional<HistoryDemand> history) {
    return new Simulator(DalarnaBase.load(), RoadNetwork.open(RoadSettings.builtIn()), history);
  }

  public DalarnaBase base() {
    return base;
  }

  /**
   * Simulates to the last day. Throws {@link ScenarioRefused} for a scenario that cannot be, {@link
   * RunStopped} when {@code stop} became true before the end.
   */
  public RunResult run(Run run, RunListener listener, BooleanSupplier stop) {
    return run(run, Optional.empty(), listener, stop);
  }

  /** As above, and writes every day's files under the folder, for those who count again. */
  public RunResult run(Run run, Path folder, RunListener listener, BooleanSupplier stop) {
    return run(run, Optional.of(new RunFiles(folder, run)), listener, stop);
  }

  private RunResult run(
      Run run, Optional<RunFiles> files, RunListener listener, BooleanSupplier stop) {
    World world =
        worlds.computeIfAbsent(
            run.scenario(), text -> World.of(ScenarioFile.of(text, base), base, roads));
    Demand demand =
        history.isPresent()
            ? history.get()
            : new GeneratedDemand(base, calendar, run.settings().items());
    MasterRoutes loops = MasterRoutes.of(world, demand, base, run.settings());
    return new Simulation(
            world,
            demand,
            new Receiving(world, base),
            base.inhabitants(),
            run,
            new DailyPlanner(run.seed(), run.settings().steps(), loops),
            files)
        .run(listener, stop);
  }

  @Override
  public void close() {
    roads.close();
  }
}
