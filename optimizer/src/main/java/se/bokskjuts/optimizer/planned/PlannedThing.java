package se.bokskjuts.optimizer.planned;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;

/**
 * Whatever is decided about. Only vans have stops; the list stands here because OptaPlanner 10.1
 * asks every entity of the day for it, of whatever class, when it counts what is not assigned yet.
 */
@PlanningEntity
public abstract class PlannedThing {
  @PlanningListVariable private List<PlannedStop> stops = new ArrayList<>();

  List<PlannedStop> stops() {
    return stops;
  }
}
