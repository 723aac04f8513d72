package se.bokskjuts.optimizer.vrp;

import java.util.List;

/**
 * Vehicles and what is asked of them.
 *
 * @param measures of load: how many numbers an amount has
 */
public record VrpProblem(
    List<VrpMatrix> matrices, List<VrpRequest> requests, List<VrpVehicle> vehicles, int measures) {
  public VrpProblem {
    matrices = List.copyOf(matrices);
    requests = List.copyOf(requests);
    vehicles = List.copyOf(vehicles);
  }

  /** A task's number: twice its request's, one more for the second of a pair. */
  public static int taskNumber(int request, boolean second) {
    return 2 * request + (second ? 1 : 0);
  }

  public static int requestOf(int task) {
    return task / 2;
  }

  public static boolean isSecond(int task) {
    return task % 2 == 1;
  }

  public VrpTask task(int number) {
    return requests.get(number / 2).tasks().get(number % 2);
  }
}
