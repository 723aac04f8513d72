package se.bokskjuts.api.edit;

import static se.bokskjuts.api.edit.EditRequest.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.bokskjuts.data.store.EditStore;
import se.bokskjuts.data.store.PlanStep;
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

/** Roads closed by hand: in a draft, and in the plans made from it. */
@Component
public class DraftRoads {
  private final RoadNetwork roads;
  private final EditStore edits;
  private final PlanStore plans;
  private final EditJson json;

  DraftRoads(RoadNetwork roads, EditStore edits, PlanStore plans, EditJson json) {
    this.roads = roads;
    this.edits = edits;
    this.plans = plans;
    this.json = json;
  }

  /** The driving between the day's units once the road is closed, or open again. */
  TravelMatrix matrixAfter(EditRequest request, Draft draft) {
    List<RoadPoint> closed = new ArrayList<>(closedSpots(draft));
    RoadPoint spot = new RoadPoint(need(request.lat(), "lat"), need(request.lon(), "lon"));
    if (request.type() == EditType.CLOSE_ROAD) {
      closed.add(spot);
    } else {
      closed.remove(spot);
    }
    List<Place> places = draft.state().day().units().stream().map(Place::of).toList();
    return roads.matrix(places, closures(closed));
  }

  private static List<RoadClosure> closures(List<RoadPoint> spots) {
    return spots.stream().map(RoadClosure.At::new).map(RoadClosure.class::cast).toList();
  }

  /** Half-way along the road that is driven between the two units now. */
  RoadPoint middle(UnitId one, UnitId other, Draft draft) {
    DayProblem day = draft.state().day();
    List<Place> ends = Stream.of(one, other).map(day::getUnit).map(Place::of).toList();
    RoadLeg leg = roads.path(ends, closures(closedSpots(draft))).legs().get(0);
    return leg.points().get(leg.points().size() / 2);
  }

  /** Spots closed when editing began, and by the steps so far. */
  List<RoadPoint> closedSpots(Draft draft) {
    List<RoadPoint> spots = new ArrayList<>(inherited(draft.id()));
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

  private List<RoadPoint> inherited(UUID plan) {
    return plans.getSummary(plan).parent().map(this::spots).orElse(List.of());
  }

  private List<RoadPoint> spots(UUID plan) {
    List<RoadPoint> spots = new ArrayList<>(inherited(plan));
    PlanSummary summary = plans.getSummary(plan);
    List<PlanStep> steps = summary.editStep() == 0 ? List.of() : edits.list(plan);
    steps.stream()
        .filter(s -> s.number() > 0 && s.number() <= summary.editStep())
        .forEach(s -> apply(json.read(s.edit()), spots));
    return spots;
  }

  /** The closures under which a plan drives. */
  public List<RoadClosure> of(UUID plan) {
    Optional<PlanSummary> known = Optional.of(plans.getSummary(plan));
    boolean byHand = known.filter(p -> p.editStep() > 0 || p.parent().isPresent()).isPresent();
    return byHand ? closures(spots(plan)) : List.of();
  }
}
