package se.bokskjuts.benchmarks.whatif;

import java.util.List;
import se.bokskjuts.data.scenario.ScenarioWords;
import se.bokskjuts.data.sharing.MonthShare;
import se.bokskjuts.data.sharing.StopLine;
import se.bokskjuts.data.sharing.TourFigures;

/** What one scenario with one seed came to, in whole numbers; all tables are made of these. */
public record RunResult(
    ScenarioWords scenario,
    long seed,
    RunSettings settings,
    List<DayFigures> days,
    List<UnitFigures> units,
    List<TourFigures> tours,
    List<MonthShare> shares,
    List<StopLine> stops) {
  public RunResult {
    days = List.copyOf(days);
    units = List.copyOf(units);
    tours = List.copyOf(tours);
    shares = List.copyOf(shares);
    stops = List.copyOf(stops);
  }

  public String toJson() {
    return WhatIfJson.write(this);
  }

  /** Throws {@link IllegalArgumentException} on text that no {@link #toJson} wrote. */
  public static RunResult fromJson(String json) {
    return WhatIfJson.read(json, RunResult.class);
  }

  long sum(Count count) {
    return days.stream().mapToLong(day -> day.get(count)).sum();
  }
}
