package se.bokskjuts.benchmarks.peers;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration.Builder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.bokskjuts.optimizer.pdptw.PdptwNode;
import se.bokskjuts.optimizer.pdptw.PdptwProblem;

/**
 * OR-Tools' routing library: parallel cheapest insertion, then guided local search. It searches in
 * one thread and takes no seed; whole numbers, so lengths are counted in thousandths, rounded up.
 */
final class OrToolsPeer implements Peer {
  private static final double SCALE = 1000;
  private static final long COST_OF_VEHICLE = 1_000_000_000L;

  @Override
  public String name() {
    return "OR-Tools 9.15";
  }

  @Override
  public List<List<Integer>> solve(PdptwProblem problem, Duration limit, int threads, long seed) {
    Loader.loadNativeLibraries();
    List<PdptwNode> nodes = problem.nodes();
    RoutingIndexManager index = new RoutingIndexManager(nodes.size(), problem.vehicles(), 0);
    RoutingModel model = new RoutingModel(index);
    int way =
        model.registerTransitCallback(
            (from, to) -> length(nodes, index.indexToNode(from), index.indexToNode(to)));
    model.setArcCostEvaluatorOfAllVehicles(way);
    model.setFixedCostOfAllVehicles(COST_OF_VEHICLE);
    addTime(model, index, nodes);
    addLoad(model, index, problem);
    addPairs(model, index, nodes);
    Assignment found =
        model.solveWithParameters(
            main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(seconds(limit))
                .build());
    return found == null ? List.of() : routes(model, index, found, problem.vehicles());
  }

  private static Builder seconds(Duration limit) {
    return com.google.protobuf.Duration.newBuilder()
        .setSeconds(limit.toSeconds())
        .setNanos(limit.toNanosPart());
  }

  private static long length(List<PdptwNode> nodes, int from, int to) {
    PdptwNode a = nodes.get(from);
    PdptwNode b = nodes.get(to);
    return (long) Math.ceil(SCALE * Math.hypot(a.x() - b.x(), a.y() - b.y()));
  }

  private static void addTime(
      RoutingModel model, RoutingIndexManager index, List<PdptwNode> nodes) {
    int transit =
        model.registerTransitCallback(
            (from, to) -> {
              int origin = index.indexToNode(from);
              return length(nodes, origin, index.indexToNode(to))
                  + Math.round(SCALE * nodes.get(origin).serviceTime());
            });
    long horizon = Math.round(SCALE * nodes.get(0).dueTime());
    model.addDimension(transit, horizon, horizon, false, "time");
    RoutingDimension time = model.getMutableDimension("time");
    for (int node = 1; node < nodes.size(); node++) {
      time.cumulVar(index.nodeToIndex(node))
          .setRange(
              Math.round(SCALE * nodes.get(node).readyTime()),
              Math.min(horizon, Math.round(SCALE * nodes.get(node).dueTime())));
    }
  }

  private static void addLoad(RoutingModel model, RoutingIndexManager index, PdptwProblem problem) {
    int demand =
        model.registerUnaryTransitCallback(
            from -> problem.nodes().get(index.indexToNode(from)).demand());
    model.addDimension(demand, 0, problem.capacity(), true, "load");
  }

  private static void addPairs(
      RoutingModel model, RoutingIndexManager index, List<PdptwNode> nodes) {
    RoutingDimension time = model.getMutableDimension("time");
    var solver = model.solver();
    for (int node = 1; node < nodes.size(); node++) {
      if (nodes.get(node).destination() != 0) {
        long load = index.nodeToIndex(node);
        long unload = index.nodeToIndex(nodes.get(node).destination());
        model.addPickupAndDelivery(load, unload);
        solver.addConstraint(solver.makeEquality(model.vehicleVar(load), model.vehicleVar(unload)));
        solver.addConstraint(solver.makeLessOrEqual(time.cumulVar(load), time.cumulVar(unload)));
      }
    }
  }

  private static List<List<Integer>> routes(
      RoutingModel model, RoutingIndexManager index, Assignment found, int vehicles) {
    List<List<Integer>> routes = new ArrayList<>();
    for (int vehicle = 0; vehicle < vehicles; vehicle++) {
      List<Integer> route = new ArrayList<>();
      long at = found.value(model.nextVar(model.start(vehicle)));
      while (!model.isEnd(at)) {
        route.add(index.indexToNode(at));
        at = found.value(model.nextVar(at));
      }
      if (!route.isEmpty()) {
        routes.add(route);
      }
    }
    return routes;
  }
}
