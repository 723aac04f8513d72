package se.bokskjuts.benchmarks.peers.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/** One vehicle's places in order. */
@PlanningEntity
public class Tour {
  @PlanningId private int number;
  private PdptwProblem problem;
  @PlanningListVariable private List<Place> places = new ArrayList<>();

  public Tour() {}

  Tour(int number, PdptwProblem problem) {
    this.number = number;
    this.problem = problem;
  }

  PdptwProblem problem() {
    return problem;
  }

  public List<Place> getPlaces() {
    return places;
  }

  public void setPlaces(List<Place> places) {
    this.places = places;
  }
}
