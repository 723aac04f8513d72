package se.bokskjuts.api.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.data.empties.EmptyRide;
import se.bokskjuts.model.VanId;

/**
 * Empty boxes at a stop, beside the full ones.
 *
 * @param off left there
 * @param on taken along
 */
public record EmptyBoxes(int off, int on) {
  public static final EmptyBoxes NONE = new EmptyBoxes(0, 0);

  public EmptyBoxes plus(EmptyBoxes other) {
    return new EmptyBoxes(off + other.off, on + other.on);
  }

  /** By van, then by stop, counted from 0. */
  public static Map<VanId, Map<Integer, EmptyBoxes>> byStop(List<EmptyRide> rides) {
    Map<VanId, Map<Integer, EmptyBoxes>> vans = new HashMap<>();
    for (EmptyRide ride : rides) {
      Map<Integer, EmptyBoxes> stops = vans.computeIfAbsent(ride.van(), v -> new HashMap<>());
      stops.merge(ride.fromStop(), new EmptyBoxes(0, ride.boxes()), EmptyBoxes::plus);
      stops.merge(ride.toStop(), new EmptyBoxes(ride.boxes(), 0), EmptyBoxes::plus);
    }
    return vans;
  }
}
