package se.bokskjuts.data.empties;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Route;
import se.bokskjuts.model.Stop;
import se.bokskjuts.model.UnitId;

/** Follows every box of a plan from where it is filled to where it ends. No box is lost. */
public final class EmptyFlows {
  private final Map<UnitId, EmptyFlow> flows = new HashMap<>();

  private EmptyFlows() {}

  /** As the plan says: each box ends where it is unloaded last. */
  public static Map<UnitId, EmptyFlow> planned(Plan plan, List<EmptyRide> rides) {
    return of(plan, ends(plan), rides);
  }

  /**
   * By unit; units that nothing happens at are left out.
   *
   * @param ends where each box was at the day's end; one that never left counts as never filled
   */
  public static Map<UnitId, EmptyFlow> of(
      Plan plan, Map<BoxId, UnitId> ends, List<EmptyRide> rides) {
    EmptyFlows all = new EmptyFlows();
    for (Box box : plan.boxes()) {
      UnitId end = ends.getOrDefault(box.id(), box.from());
      if (!end.equals(box.from())) {
        all.add(box.from(), new EmptyFlow(1, 0, 0, 0));
        all.add(end, new EmptyFlow(0, 1, 0, 0));
      }
    }
    for (EmptyRide ride : rides) {
      all.add(ride.from(), new EmptyFlow(0, 0, ride.boxes(), 0));
      all.add(ride.to(), new EmptyFlow(0, 0, 0, ride.boxes()));
    }
    return Map.copyOf(all.flows);
  }

  private void add(UnitId unit, EmptyFlow flow) {
    flows.merge(unit, flow, EmptyFlow::plus);
  }

  /** Where each box is unloaded last: its address, or a dock where the day ended. */
  private static Map<BoxId, UnitId> ends(Plan plan) {
    Map<BoxId, LocalTime> latest = new HashMap<>();
    Map<BoxId, UnitId> ends = new HashMap<>();
    for (Route route : plan.routes()) {
      for (Stop stop : route.stops()) {
        for (BoxId box : stop.unload()) {
          LocalTime earlier = latest.get(box);
          if (earlier == null || earlier.isBefore(stop.depart())) {
            latest.put(box, stop.depart());
            ends.put(box, stop.unit());
          }
        }
      }
    }
    return ends;
  }
}
