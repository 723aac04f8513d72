package se.bokskjuts.optimizer.vrp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts absent requests back one by one where they cost least, in an order drawn by lot among
 * several; now and then a tour is overlooked (Christiaens &amp; Vanden Berghe 2020). What a tour
 * answered is remembered as long as it is the same tour.
 */
final class Refill {
  private static final double BLINK_CHANCE = 0.01;

  /** Few requests come back in few orders: there chance must do more. */
  private static final int FEW = 20;

  private static final double BLINK_CHANCE_OF_FEW = 0.15;
  private static final int ORDERS = 6;

  private final Instance all;
  private final Fitting fitting;
  private final SplittableRandom dice;
  private final @Nullable Tour[] knownTour;
  private final long[] knownCost;
  private final int[] knownFirst;
  private final int[] knownSecond;
  private final double[] key;
  private final boolean[] emptyTried;
  private final boolean hasPriorities;
  private final double blinkChance;

  Refill(Instance all, SplittableRandom dice) {
    this.all = all;
    this.dice = dice;
    fitting = new Fitting(all);
    int pairs = all.requests * all.vehicles;
    knownTour = new Tour[pairs];
    knownCost = new long[pairs];
    knownFirst = new int[pairs];
    knownSecond = new int[pairs];
    key = new double[all.requests];
    emptyTried = new boolean[all.vehicles];
    blinkChance = all.requests <= FEW ? BLINK_CHANCE_OF_FEW : BLINK_CHANCE;
    hasPriorities = Arrays.stream(all.priority).distinct().count() > 1;
  }

  void refill(Fleet fleet) {
    for (int request : order(fleet)) {
      place(fleet, request);
    }
  }

  private int[] order(Fleet fleet) {
    int kind = dice.nextInt(ORDERS);
    boolean byPriority = hasPriorities && dice.nextInt(4) > 0;
    int[] absent = IntStream.range(0, all.requests).filter(r -> fleet.absent[r]).toArray();
    for (int r : absent) {
      key[r] = keyOf(kind, r);
    }
    Comparator<Integer> byKey = Comparator.comparingDouble(r -> key[r]);
    Comparator<Integer> order =
        byPriority
            ? Comparator.<Integer>comparingInt(r -> -all.priority[r]).thenComparing(byKey)
            : byKey;
    return Arrays.stream(absent).boxed().sorted(order).mapToInt(r -> r).toArray();
  }

  /** The least comes first. */
  private double keyOf(int kind, int r) {
    int first = 2 * r;
    int last = first + all.tasksOf(r) - 1;
    long[] ends = all.to[last];
    return switch (kind) {
      case 0, 1 -> dice.nextDouble();
      case 2 -> -biggest(r);
      case 3 -> -away(first) - away(last);
      case 4 -> ends[ends.length - 1] - all.from[first][0];
      default -> all.from[first][0];
    };
  }

  private double biggest(int r) {
    double most = 0;
    for (int d = 0; d < all.measures; d++) {
      most += all.brought[r][d] + all.taken[r][d] + all.carried[r][d];
    }
    return most;
  }

  private double away(int task) {
    Ride ride = all.ride[0];
    int from = ride.start >= 0 ? ride.start : ride.end;
    return ride.time(from, all.location[task]);
  }

  private void place(Fleet fleet, int request) {
    long best = Fitting.NO_PLACE;
    int where = -1;
    Arrays.fill(emptyTried, false);
    for (int v = 0; v < all.vehicles; v++) {
      Tour tour = fleet.tours[v];
      if (tour.size() == 0) {
        if (emptyTried[all.classOf[v]]) {
          continue;
        }
        emptyTried[all.classOf[v]] = true;
      }
      if (dice.nextDouble() < blinkChance) {
        continue;
      }
      long cost = costIn(request, tour);
      if (cost < best) {
        best = cost;
        where = v;
      }
    }
    if (where >= 0) {
      int known = request * all.vehicles + where;
      fitting.afterFirst = knownFirst[known];
      fitting.afterSecond = knownSecond[known];
      fleet.set(fitting.placed(request, fleet.tours[where]));
    }
  }

  private long costIn(int request, Tour tour) {
    int known = request * all.vehicles + tour.vehicle;
    if (knownTour[known] != tour) {
      knownTour[known] = tour;
      knownCost[known] = fitting.cheapest(request, tour, Fitting.NO_PLACE);
      knownFirst[known] = fitting.afterFirst;
      knownSecond[known] = fitting.afterSecond;
    }
    return knownCost[known];
  }
}
