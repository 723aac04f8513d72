package se.bokskjuts.api.edit;

import static se.bokskjuts.api.edit.EditRequest.need;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.replan.Ancestors;
import se.bokskjuts.api.replan.ClosedRoads;
import se.bokskjuts.api.replan.ReplanNotes;
import se.bokskjuts.data.store.EditStore;
import se.bokskjuts.data.store.PlanStore;
import se.bokskjuts.data.store.PlanSummary;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.routing.Place;
import se.bokskjuts.routing.RoadClosure;
import se.bokskjuts.routing.RoadLeg;
import se.bokskjuts.routing.RoadNetwork;
import se.bokskjuts.routing.RoadPoint;

/** Roads closed by hand or when a day was replanned: in a draft, and in the plans made from it. */
@Component
public class DraftRoads {
  private final RoadNetwork roads;
  private final EditStore edits;
  private final PlanStore plans;
  private final Ancestors ancestors;
  private final ReplanNotes notes;
  private final EditJson json;

  DraftRoads(
      RoadNetwork roads,
      EditStore edits,
      PlanStore plans,
      Ancestors ancestors,
      ReplanNotes notes,
      EditJson json) {
    this.roads = roads;
    this.edits = edits;
    this.plans = plans;
    this.ancestors = ancestors;
    this.notes = notes;
    this.json = json;
  }

  /** The driving between the day's units once the road is closed, or open again. */
  TravelMatrix matrixAfter(EditRequest request, Draft draft) {
    List<RoadPoint> closed = new ArrayList<>(closedSpots(draft));
    apply(request, closed);
    return matrix(draft.id(), closed);
  }

  /**
   * The driving between the units of the plan's day with these spots closed and no others: reckoned
   * from the first of the plans it was made from, where no road was closed yet.
   */
  public TravelMatrix matrix(UUID plan, List<RoadPoint> closed) {
    List<PlanSummary> line = ancestors.of(plan);
    DayProblem first = plans.get(line.get(line.size() - 1).id()).day();
    return ClosedRoads.matrix(roads, first, closures(closed));
  }

  private static List<RoadClosure> closures(List<RoadPoint> spots) {
    return spots.stream().map(RoadClosure.At::new).map(RoadClosure.class::cast).toList();
  }

  /** Half-way along the road that is driven between the two units now. */
  RoadPoint middle(UnitId one, UnitId other, Draft draft) {
    return middle(one, other, draft.state().day(), closedSpots(draft));
  }

  /** Half-way along the road that is driven between the two units while the spots are closed. */
  public RoadPoint middle(UnitId one, UnitId other, DayProblem day, List<RoadPoint> closed) {
    List<Place> ends = Stream.of(one, other).map(day::getUnit).map(Place::of).toList();
    RoadLeg leg = roads.path(ends, closures(closed)).legs().get(0);
    return leg.points().get(leg.points().size() / 2);
  }

  /** Spots closed when editing began, and by the steps so far. */
  List<RoadPoint> closedSpots(Draft draft) {
    List<PlanSummary> line = ancestors.of(draft.id());
    List<RoadPoint> spots = spots(line.subList(1, line.size()));
    draft.steps().subList(0, draft.at() + 1).forEach(s -> apply(s.request(), spots));
    return spots;
  }

  private static void apply(EditRequest request, List<RoadPoint> spots) {
    if (request.type() == EditType.CLOSE_ROAD) {
      spots.add(new RoadPoint(need(request.lat(), "lat"), need(request.lon(), "lon")));
    } else if (request.type() == EditType.OPEN_ROAD) {
      spots.remove(new RoadPoint(need(request.lat(), "lat"), need(request.lon(), "lon")));
    }
  }

  /** Spots closed in the plan, whoever closed them. */
  public List<RoadPoint> closedSpots(UUID plan) {
    return spots(ancestors.of(plan));
  }

  /**
   * What was closed and opened from the first plan of the line to its newest, which stands first.
   */
  private List<RoadPoint> spots(List<PlanSummary> line) {
    List<RoadPoint> spots = new ArrayList<>();
    List<PlanSummary> inTime = new ArrayList<>(line);
    Collections.reverse(inTime);
    for (PlanSummary plan : inTime) {
      notes.find(plan.settings()).ifPresent(r -> r.changeRoads(spots));
      if (plan.editStep() > 0) {
        edits.list(plan.id()).stream()
            .filter(s -> s.number() > 0 && s.number() <= plan.editStep())
            .forEach(s -> apply(json.read(s.edit()), spots));
      }
    }
    return spots;
  }

  /** The closures under which a plan drives. */
  public List<RoadClosure> of(UUID plan) {
    return closures(closedSpots(plan));
  }
}
