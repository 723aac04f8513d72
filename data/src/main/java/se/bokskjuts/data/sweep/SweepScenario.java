package se.bokskjuts.data.sweep;

import se.bokskjuts.data.scenario.ScenarioText;
import se.bokskjuts.data.scenario.ScenarioWords;

/** A scenario as a sweep keeps it: its words for lists, its file for those who simulate. */
public record SweepScenario(ScenarioWords words, ScenarioText text) {
  public String name() {
    return text.name();
  }
}
