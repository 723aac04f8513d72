package se.bokskjuts.benchmarks.peers.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;

/** All vehicles and all places. */
@PlanningSolution
public class TourPlan {
  @ProblemFactCollectionProperty @ValueRangeProvider private List<Place> places;
  @PlanningEntityCollectionProperty private List<Tour> tours;
  @PlanningScore private HardMediumSoftLongScore score;

  public TourPlan() {}

  TourPlan(List<Place> places, List<Tour> tours) {
    this.places = places;
    this.tours = tours;
  }

  public List<Tour> getTours() {
    return tours;
  }

  public HardMediumSoftLongScore getScore() {
    return score;
  }
}
