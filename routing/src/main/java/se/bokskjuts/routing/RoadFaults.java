package se.bokskjuts.routing;

import java.util.List;
import java.util.stream.Collectors;

/** Everything the roads refuse in one request, all at once. */
public final class RoadFaults extends RuntimeException {
  private final transient List<RoadFault> faults;

  public RoadFaults(List<RoadFault> faults) {
    super(faults.stream().map(RoadFault::text).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  static RoadFaults of(RoadFaultCode code, String text) {
    return new RoadFaults(List.of(RoadFault.of(code, text)));
  }

  public List<RoadFault> faults() {
    return faults;
  }
}
