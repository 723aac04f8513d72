package se.bokskjuts.benchmarks.whatif;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import se.bokskjuts.data.dalarna.DalarnaBase;
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

  private Simulator(DalarnaBase base, RoadNetwork roads) {
    this.base = base;
    this.roads = roads;
  }

  /** On Dalarna's units, vans and roads as they stand in the program. */
  public static Simulator open() {
    return new Simulator(DalarnaBase.load(), RoadNetwork.open(RoadSettings.builtIn()));
  }

  public DalarnaBase base() {
    return base;
  }

  /**
   * Simulates to the last day. Throws {@link ScenarioRefused} for a scenario that cannot be, {@link
   * RunStopped} when {@code stop} became true before the end.
   */
  public RunResult run(Run run, RunListener listener, BooleanSupplier stop) {
    World world =
        worlds.computeIfAbsent(
            run.scenario(), key -> World.of(ScenarioFile.of(run.scenario(), base), base, roads));
    return new Simulation(world, base, run.settings(), run.seed()).run(listener, stop);
  }

  @Override
  public void close() {
    roads.close();
  }
}
