package se.bokskjuts.optimizer.vrp;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A vehicle with its limits. It need not be used.
 *
 * @param start row of the matrices; empty: it begins at its first task
 * @param end row of the matrices; empty: it is done at its last task
 * @param capacity by measure; one that is not told is 0
 * @param hours from the earliest start to the latest end
 * @param breaks taken in this order
 * @param matrix number of its matrix
 * @param speedFactor driving times are divided by it
 * @param initial tasks to begin the search with, as {@link VrpProblem#taskNumber} counts them
 */
public record VrpVehicle(
    OptionalInt start,
    OptionalInt end,
    List<Long> capacity,
    Set<Integer> skills,
    Window hours,
    List<VrpBreak> breaks,
    int matrix,
    double speedFactor,
    String type,
    Limits limits,
    Price price,
    List<Integer> initial) {
  public VrpVehicle {
    capacity = List.copyOf(capacity);
    skills = Set.copyOf(skills);
    breaks = List.copyOf(breaks);
    initial = List.copyOf(initial);
    if (start.isEmpty() && end.isEmpty()) {
      throw new IllegalArgumentException("a vehicle has a start, an end or both");
    }
  }

  /** The most of a route; what is not told is not limited. */
  public record Limits(OptionalInt tasks, OptionalLong travelSeconds, OptionalLong metres) {
    public static final Limits NONE =
        new Limits(OptionalInt.empty(), OptionalLong.empty(), OptionalLong.empty());
  }

  /**
   * What a route costs.
   *
   * @param fixed for being used
   * @param perHour of driving
   * @param perTaskHour of setup and service
   * @param perKm driven
   */
  public record Price(long fixed, long perHour, long perTaskHour, long perKm) {
    /** A unit of cost for each second of driving. */
    public static final Price BY_SECOND = new Price(0, 3600, 0, 0);
  }

  public static VrpVehicle roundTrip(int depot, List<Long> capacity) {
    return new VrpVehicle(
        OptionalInt.of(depot),
        OptionalInt.of(depot),
        capacity,
        Set.of(),
        Window.ALWAYS,
        List.of(),
        0,
        1,
        "",
        Limits.NONE,
        Price.BY_SECOND,
        List.of());
  }

  public VrpVehicle withHours(Window newHours) {
    return new VrpVehicle(
        start,
        end,
        capacity,
        skills,
        newHours,
        breaks,
        matrix,
        speedFactor,
        type,
        limits,
        price,
        initial);
  }
}
