package se.bokskjuts.benchmarks.whatif;

import se.bokskjuts.data.scenario.ScenarioText;

/** One run to simulate: all that its result depends on, besides the program itself. */
public record Run(ScenarioText scenario, long seed, RunSettings settings) {
  public String toJson() {
    return WhatIfJson.write(this);
  }

  /** Throws {@link IllegalArgumentException} on text that no {@link #toJson} wrote. */
  public static Run fromJson(String json) {
    return WhatIfJson.read(json, Run.class);
  }
}
