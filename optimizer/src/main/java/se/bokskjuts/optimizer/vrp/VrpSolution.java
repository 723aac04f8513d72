package se.bokskjuts.optimizer.vrp;

import java.util.List;
import java.util.OptionalInt;

/**
 * Who does what when.
 *
 * @param routes of the vehicles used, in the vehicles' order
 * @param unserved requests left out, each with what stands against every vehicle
 */
public record VrpSolution(List<VrpRoute> routes, List<Unserved> unserved) {
  public VrpSolution {
    routes = List.copyOf(routes);
    unserved = List.copyOf(unserved);
  }

  /** A vehicle's day. */
  public record VrpRoute(int vehicle, List<Step> steps) {
    public VrpRoute {
      steps = List.copyOf(steps);
    }
  }

  /** What a step is. */
  public enum StepKind {
    START,
    TASK,
    BREAK,
    END
  }

  /**
   * One step of a route; times in whole seconds.
   *
   * @param number of the task or of the vehicle's break; empty for start and end
   * @param arrival when the vehicle is there
   * @param waiting seconds until setup, service or break begins
   * @param travel seconds driven so far
   * @param load aboard when the step is done
   */
  public record Step(
      StepKind kind,
      OptionalInt number,
      long arrival,
      long waiting,
      long setup,
      long service,
      long travel,
      long metres,
      List<Long> load) {
    public Step {
      load = List.copyOf(load);
    }

    public long begins() {
      return arrival + waiting;
    }
  }

  /** A request left out. */
  public record Unserved(int request, List<Obstacle> obstacles) {
    public Unserved {
      obstacles = List.copyOf(obstacles);
    }
  }

  /** What stands against a vehicle, found by trying. */
  public record Obstacle(int vehicle, ObstacleKind kind) {}

  /** Why a vehicle does not serve a request: alone, or besides what it does. */
  public enum ObstacleKind {
    /** It lacks a skill. */
    SKILLS,
    /** It could not carry it even empty. */
    CAPACITY,
    /** Its hours, breaks and the windows leave no time even for this alone. */
    TIME,
    /** It would be driving too long even for this alone. */
    TRAVEL_TIME,
    /** It would drive too far even for this alone. */
    DISTANCE,
    /** It may do fewer tasks than this has. */
    TASKS,
    /** It could do it alone, but not besides what it does, which counts for more. */
    ROUTE_IS_FULL
  }
}
