package se.bokskjuts.benchmarks.whatif;

import java.util.List;
import java.util.Map;
import se.bokskjuts.data.scenario.ScenarioWords;

/**
 * What one scenario with one seed came to.
 *
 * @param daysByMunicipality mean days to shelf
 * @param shares öre of the run by payer, for each way to share
 */
public record RunResult(
    ScenarioWords scenario,
    long seed,
    RunSettings settings,
    Map<Metric, Double> metrics,
    Map<String, Double> daysByMunicipality,
    List<CostShare> shares) {
  public String toJson() {
    return WhatIfJson.write(this);
  }

  /** Throws {@link IllegalArgumentException} on text that no {@link #toJson} wrote. */
  public static RunResult fromJson(String json) {
    return WhatIfJson.read(json, RunResult.class);
  }
}
