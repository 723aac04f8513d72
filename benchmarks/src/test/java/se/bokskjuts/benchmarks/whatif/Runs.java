package se.bokskjuts.benchmarks.whatif;

import se.bokskjuts.data.scenario.ScenarioText;

/** Runs of tests. */
final class Runs {
  private Runs() {}

  static RunResult of(Simulator simulator, ScenarioText scenario, long seed, RunSettings settings) {
    return simulator.run(new Run(scenario, seed, settings), RunListener.SILENT, () -> false);
  }
}
