package se.bokskjuts.data.sweep;

import se.bokskjuts.data.scenario.Scenario;
import se.bokskjuts.data.scenario.ScenarioText;

/** A scenario as a sweep keeps it: its words for lists, its file for those who simulate. */
public record SweepScenario(String title, String question, ScenarioText text) {
  public static SweepScenario of(Scenario scenario, ScenarioText text) {
    return new SweepScenario(scenario.words().title(), scenario.words().question(), text);
  }

  public String name() {
    return text.name();
  }
}
