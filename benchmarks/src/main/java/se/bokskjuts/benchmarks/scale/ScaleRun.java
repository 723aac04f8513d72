package se.bokskjuts.benchmarks.scale;

import java.time.Duration;
import java.util.List;
import se.bokskjuts.benchmarks.MadeUpDay;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.model.Plan;
import se.bokskjuts.optimizer.PlanAnswer;
import se.bokskjuts.optimizer.Planner;
import se.bokskjuts.optimizer.SolveProgress;
import se.bokskjuts.optimizer.SolveSettings;
import se.bokskjuts.optimizer.check.PlanChecker;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadNetwork;

/** Makes a county, its travel matrix and its plan, and takes the time of each. */
final class ScaleRun {
  private static final int JUDGEMENTS = 5;

  private final RoadNetwork roads;
  private final SolveSettings settings;

  ScaleRun(RoadNetwork roads, double seconds, int threads, long seed) {
    this.roads = roads;
    settings = SolveSettings.ofTime(Duration.ofMillis(Math.round(seconds * 1000)), seed, threads);
  }

  ScalePoint of(int units) {
    DayFile county = MadeUpDay.fileOf(units, settings.seed());
    List<Place> places = county.units().stream().map(Place::of).toList();
    long begin = System.nanoTime();
    DayProblem day = county.withMatrix(roads.matrix(places));
    double matrixSeconds = secondsSince(begin);
    HeapWatch heap = new HeapWatch();
    FirstPlan heard = new FirstPlan();
    begin = System.nanoTime();
    PlanAnswer answer = new Planner().solve(day, settings, heard, () -> false);
    double seconds = secondsSince(begin);
    requireFeasible(units, answer.judgement());
    return point(day, answer, heard, matrixSeconds, seconds, heap.megabytes());
  }

  private static ScalePoint point(
      DayProblem day,
      PlanAnswer answer,
      FirstPlan heard,
      double matrixSeconds,
      double seconds,
      long megabytes) {
    SolveProgress first = heard.getFirst();
    return new ScalePoint(
        day.units().size(),
        day.transfers().size() + day.holds().size(),
        day.vans().size(),
        matrixSeconds,
        first.elapsed().toMillis() / 1e3,
        first.cost().total(),
        answer.judgement().cost().total(),
        heard.getNewest().steps() / seconds,
        judgeMillis(day, answer.plan()),
        answer.plan().routes().stream().mapToInt(r -> r.stops().size()).average().orElse(0),
        megabytes);
  }

  private static double judgeMillis(DayProblem day, Plan plan) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < JUDGEMENTS; i++) {
      long begin = System.nanoTime();
      PlanChecker.judge(day, plan);
      least = Math.min(least, secondsSince(begin) * 1e3);
    }
    return least;
  }

  private static void requireFeasible(int units, Judgement judgement) {
    if (!judgement.isFeasible()) {
      throw new IllegalStateException(units + " units: " + judgement.violations());
    }
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
