package se.bokskjuts.benchmarks.jmh;

import java.time.LocalDate;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.generate.DayGenerator;
import se.bokskjuts.data.generate.GenerateSettings;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveListener;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadSettings;

/** A made-up county's day, a rough plan of it and a better one. */
@State(Scope.Benchmark)
public class PlannedDays {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  private static final int ITEMS_PER_UNIT = 20;

  /** Places served; vans and items grow with them, so the routes stay about as long. */
  @Param({"25", "50", "100", "200"})
  public int units;

  DayProblem day = empty();
  List<Plan> plans = List.of();

  private static DayProblem empty() {
    return dayOf(5);
  }

  /** Makes the day and its two plans. */
  @Setup
  public void plan() {
    day = dayOf(units);
    plans = List.of(solve(200).plan(), solve(2_000).plan());
  }

  PlanAnswer solve(long steps) {
    return new Planner()
        .solve(day, SolveSettings.ofSteps(steps, 1), SolveListener.SILENT, () -> false);
  }

  private static DayProblem dayOf(int units) {
    DalarnaBase base = DalarnaBase.load();
    ServiceCalendar calendar = ServiceCalendar.swedish();
    GenerateSettings wanted =
        GenerateSettings.of(TUESDAY, units * ITEMS_PER_UNIT, 1).withUnits(units);
    DayFile file = new DayGenerator(base, calendar).generate(wanted).toDayFile(base, calendar);
    try (RoadNetwork roads = RoadNetwork.open(RoadSettings.builtIn())) {
      return file.withMatrix(roads.matrix(file.units().stream().map(Place::of).toList()));
    }
  }
}
