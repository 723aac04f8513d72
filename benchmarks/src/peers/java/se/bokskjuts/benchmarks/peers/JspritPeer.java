package se.bokskjuts.benchmarks.peers;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Job;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.job.Shipment;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Coordinate;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.bokskjuts.optimizer.pdptw.PdptwNode;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/** jsprit's standard algorithm with a fixed cost per vehicle; ended by time. */
final class JspritPeer implements Peer {
  private static final double COST_OF_VEHICLE = 10_000;

  /** Its cooling hangs on the iterations: about as many as it does with a hundred tasks. */
  private static final int ITERATIONS_PER_SECOND = 100;

  @Override
  public String name() {
    return "jsprit 1.8";
  }

  @Override
  public List<List<Integer>> solve(PdptwProblem problem, Duration limit, int threads, long seed) {
    Jsprit.Builder builder = Jsprit.Builder.newInstance(build(problem));
    builder.setProperty(Jsprit.Parameter.THREADS, String.valueOf(threads));
    builder.setRandom(new Random(seed));
    VehicleRoutingAlgorithm algorithm = builder.buildAlgorithm();
    algorithm.setMaxIterations((int) Math.max(2000, limit.toSeconds() * ITERATIONS_PER_SECOND));
    TimeTermination end = new TimeTermination(limit.toMillis());
    algorithm.setPrematureAlgorithmTermination(end);
    algorithm.addListener(end);
    VehicleRoutingProblemSolution best = Solutions.bestOf(algorithm.searchSolutions());
    return best.getUnassignedJobs().isEmpty() ? routes(best) : List.of();
  }

  private static VehicleRoutingProblem build(PdptwProblem problem) {
    PdptwNode depot = problem.nodes().get(0);
    VehicleTypeImpl type =
        VehicleTypeImpl.Builder.newInstance("van")
            .addCapacityDimension(0, problem.capacity())
            .setFixedCost(COST_OF_VEHICLE)
            .build();
    VehicleRoutingProblem.Builder builder = VehicleRoutingProblem.Builder.newInstance();
    builder.setFleetSize(VehicleRoutingProblem.FleetSize.FINITE);
    for (int vehicle = 0; vehicle < problem.vehicles(); vehicle++) {
      builder.addVehicle(
          VehicleImpl.Builder.newInstance("van-" + vehicle)
              .setType(type)
              .setStartLocation(location(0, depot))
              .setEarliestStart(depot.readyTime())
              .setLatestArrival(depot.dueTime())
              .build());
    }
    for (int node = 1; node < problem.nodes().size(); node++) {
      if (problem.nodes().get(node).origin() == 0) {
        builder.addJob(job(problem, node));
      }
    }
    return builder.build();
  }

  private static Job job(PdptwProblem problem, int number) {
    PdptwNode node = problem.nodes().get(number);
    String id = String.valueOf(number);
    if (node.destination() == 0) {
      return Service.Builder.newInstance(id)
          .addSizeDimension(0, node.demand())
          .setServiceTime(node.serviceTime())
          .setTimeWindow(window(node))
          .setLocation(location(number, node))
          .build();
    }
    PdptwNode mate = problem.nodes().get(node.destination());
    return Shipment.Builder.newInstance(id)
        .addSizeDimension(0, node.demand())
        .setPickupLocation(location(number, node))
        .setPickupServiceTime(node.serviceTime())
        .setPickupTimeWindow(window(node))
        .setDeliveryLocation(location(node.destination(), mate))
        .setDeliveryServiceTime(mate.serviceTime())
        .setDeliveryTimeWindow(window(mate))
        .build();
  }

  private static TimeWindow window(PdptwNode node) {
    return new TimeWindow(node.readyTime(), node.dueTime());
  }

  private static Location location(int number, PdptwNode node) {
    return Location.Builder.newInstance()
        .setId(String.valueOf(number))
        .setCoordinate(Coordinate.newInstance(node.x(), node.y()))
        .build();
  }

  private static List<List<Integer>> routes(VehicleRoutingProblemSolution solution) {
    List<List<Integer>> routes = new ArrayList<>();
    for (VehicleRoute route : solution.getRoutes()) {
      List<Integer> nodes = new ArrayList<>();
      for (TourActivity activity : route.getActivities()) {
        nodes.add(Integer.valueOf(activity.getLocation().getId()));
      }
      routes.add(nodes);
    }
    return routes;
  }
}
