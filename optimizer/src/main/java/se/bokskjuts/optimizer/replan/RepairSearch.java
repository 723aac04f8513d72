package se.bokskjuts.optimizer.replan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import se.bokskjuts.optimizer.SolveSettings;

/**
 * Looks for better routes for the rest of the day: first each lost stop at its best place, then
 * simulated annealing (Kirkpatrick et al. 1983) from there, rather cold, so that what is good
 * stays.
 */
final class RepairSearch {
  private static final double HOT = 80;
  private static final double COLD = 1;

  /** Best routes kept, in case the newest of them make no sound plan. */
  private static final int KEPT = 40;

  private final Outlook outlook;
  private final RouteMoves moves;
  private final SplittableRandom random;
  private final SolveSettings settings;
  private final BooleanSupplier stop;
  private final LongConsumer onBetter;
  private final long begun = System.nanoTime();
  private final Deque<Entry[][]> best = new ArrayDeque<>();
  private double bestCost = Outlook.INFEASIBLE;
  private Entry[][] current;
  private double currentCost;
  private long steps;

  /**
   * @param onBetter told the steps so far when better routes stand in the outlook
   */
  RepairSearch(
      Outlook outlook,
      long seed,
      SolveSettings settings,
      BooleanSupplier stop,
      LongConsumer onBetter) {
    this.onBetter = onBetter;
    this.outlook = outlook;
    this.settings = settings;
    this.stop = stop;
    random = new SplittableRandom(seed);
    moves = new RouteMoves(outlook.board, random.split());
    current = new Entry[outlook.board.vanCount][0];
  }

  /** The best routes found, the best first; empty where even {@code from} breaks a rule. */
  List<Entry[][]> run(Entry[][] from) {
    currentCost = outlook.evaluate(from);
    if (currentCost >= Outlook.INFEASIBLE) {
      return List.of();
    }
    accept(from, currentCost);
    takeOver();
    repair();
    while (!isOver()) {
      step();
    }
    return new ArrayList<>(best);
  }

  long steps() {
    return steps;
  }

  private void accept(Entry[][] routes, double cost) {
    current = routes;
    currentCost = cost;
    moves.ask(outlook);
    if (cost < bestCost - 1e-6) {
      bestCost = cost;
      best.addFirst(routes);
      if (best.size() > KEPT) {
        best.removeLast();
      }
      onBetter.accept(steps);
    }
  }

  private boolean isOver() {
    return stop.getAsBoolean() || share() >= 1;
  }

  private double share() {
    double byTime =
        settings.time().map(t -> (System.nanoTime() - begun) / (double) t.toNanos()).orElse(0.0);
    double bySteps =
        settings.steps().isPresent() ? steps / (double) settings.steps().getAsLong() : 0;
    return Math.max(byTime, bySteps);
  }

  /** A broken van's stops to come, as they stood, in another van: the best one, if any pays. */
  private void takeOver() {
    Board board = outlook.board;
    for (VanPast broken : board.past.vans().values()) {
      if (!broken.broken() || isOver()) {
        continue;
      }
      Entry[][] found = null;
      double foundCost = currentCost;
      for (int v = 0; v < board.vanCount; v++) {
        for (int at = Math.max(0, board.locked[v]); at <= current[v].length; at++) {
          Entry[][] next = current.clone();
          next[v] = with(v, at, broken);
          double cost = outlook.evaluate(next);
          steps++;
          if (cost < foundCost) {
            found = next;
            foundCost = cost;
          }
        }
      }
      if (found != null) {
        accept(found, outlook.evaluate(found));
      }
    }
  }

  /** Where the boxes stand first, then what was to come, as far as the van may. */
  private Entry[] with(int v, int at, VanPast broken) {
    Board board = outlook.board;
    List<Entry> route = new ArrayList<>(List.of(current[v]).subList(0, at));
    int where = board.indexOf(broken.at());
    if (!broken.stops().isEmpty() && board.mayCall(v, where)) {
      route.add(Entry.at(where));
    }
    board.entries.stream()
        .filter(e -> e.van() < 0 && board.isOf(e, broken) && board.mayCall(v, e.unit()))
        .forEach(e -> route.add(Entry.at(e.unit())));
    route.addAll(List.of(current[v]).subList(at, current[v].length));
    return route.toArray(Entry[]::new);
  }

  /** Every unit asked for, at the best of all places. */
  private void repair() {
    for (int unit : moves.asked().clone()) {
      if (isOver()) {
        return;
      }
      Entry[][] found = null;
      double foundCost = currentCost;
      for (int v = 0; v < outlook.board.vanCount; v++) {
        int first = Math.max(0, outlook.board.locked[v]);
        for (int at = Math.min(first, current[v].length);
            at <= current[v].length && outlook.board.mayCall(v, unit);
            at++) {
          Entry[][] next = current.clone();
          next[v] = Routes.with(current[v], at, Entry.at(unit));
          double cost = outlook.evaluate(next);
          steps++;
          if (cost < foundCost) {
            found = next;
            foundCost = cost;
          }
        }
      }
      if (found != null) {
        accept(found, outlook.evaluate(found));
      }
    }
  }

  private void step() {
    steps++;
    Entry[][] next = moves.neighbour(current);
    if (next == null) {
      return;
    }
    double cost = outlook.evaluate(next);
    double heat = HOT * Math.pow(COLD / HOT, Math.min(1, share()));
    if (cost < currentCost - heat * Math.log(random.nextDouble()) && cost < Outlook.INFEASIBLE) {
      accept(next, cost);
    } else if (random.nextInt(2000) == 0 && !best.isEmpty() && currentCost > bestCost + 2 * heat) {
      accept(best.getFirst(), outlook.evaluate(best.getFirst()));
    }
  }
}
