package se.bokskjuts.optimizer.vrp;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import se.bokskjuts.optimizer.SolveSettings;

/** Ruin and recreate under simulated annealing, who is left out at a price. */
final class VrpSearch {
  private static final int LOOK_EVERY = 32;

  /** In mean legs of the first solution. */
  private static final double HOT = 1.0;

  private static final double COLD = 0.005;

  /** With fewer steps for each request it begins colder, so as to arrive anywhere. */
  private static final double STEPS_TO_COOL = 500;

  /** What a second is good for, times requests; only to guess how far a time limit reaches. */
  private static final double REQUEST_STEPS_PER_SECOND = 2_000_000;

  private final Instance all;
  private final SolveSettings settings;
  private final BooleanSupplier stop;
  private final SplittableRandom dice;
  private final StringRuin ruin;
  private final Refill refill;
  private final double[] priceOf;
  private final long began = System.nanoTime();
  private long steps;
  private double spent;

  VrpSearch(Instance all, SolveSettings settings, BooleanSupplier stop) {
    this.all = all;
    this.settings = settings;
    this.stop = stop;
    dice = new SplittableRandom(settings.seed());
    ruin = new StringRuin(all, new Neighbourhood(all), dice);
    refill = new Refill(all, dice);
    priceOf = prices();
  }

  /** Leaving out one more by priority is dearer than leaving out all of a lower one. */
  private double[] prices() {
    double dear = 1;
    int tasks = 0;
    for (int r = 0; r < all.requests; r++) {
      tasks += all.tasksOf(r);
      for (int v = 0; v < all.vehicles; v++) {
        dear = Math.max(dear, alone(v, r));
      }
    }
    double[] prices = new double[all.requests];
    for (int r = 0; r < all.requests; r++) {
      prices[r] = dear * all.tasksOf(r) * (1 + (double) all.priority[r] * (tasks + 1));
    }
    return prices;
  }

  private double alone(int v, int r) {
    Ride ride = all.ride[v];
    int at = ride.start;
    double cost = ride.fixed;
    for (int task = 2 * r; task < 2 * r + all.tasksOf(r); task++) {
      cost += ride.cost(at, all.location[task]);
      at = all.location[task];
    }
    return cost + ride.cost(at, ride.end);
  }

  Fleet run() {
    Fleet now = Fleet.of(all);
    refill.refill(now);
    Fleet best = now;
    double value = valueOf(now);
    double meanLeg = Math.max(1, (double) now.cost() / Math.max(1, now.served() + used(now)));
    double hot = hot();
    double temperature = hot * meanLeg;
    while (goesOn()) {
      if (steps % LOOK_EVERY == 0) {
        temperature = meanLeg * hot * Math.pow(COLD / hot, spent);
      }
      Fleet trial = now.copy();
      ruin.ruin(trial);
      refill.refill(trial);
      double trialValue = valueOf(trial);
      if (trialValue < value - temperature * Math.log(1 - dice.nextDouble())) {
        now = trial;
        value = trialValue;
        if (trial.isBetterThan(best)) {
          best = trial;
        }
      }
    }
    return best;
  }

  private double hot() {
    double steps = settings.steps().isPresent() ? settings.steps().getAsLong() : Double.MAX_VALUE;
    double seconds = settings.time().map(t -> t.toMillis() / 1000.0).orElse(Double.MAX_VALUE);
    steps = Math.min(steps, seconds * REQUEST_STEPS_PER_SECOND / all.requests);
    return Math.max(2 * COLD, HOT * Math.min(1, steps / (STEPS_TO_COOL * all.requests)));
  }

  private static int used(Fleet fleet) {
    int used = 0;
    for (Tour tour : fleet.tours) {
      used += tour.size() > 0 ? 1 : 0;
    }
    return used;
  }

  private double valueOf(Fleet fleet) {
    double value = fleet.cost();
    for (int r = 0; r < all.requests; r++) {
      value += fleet.absent[r] ? priceOf[r] : 0;
    }
    return value;
  }

  private boolean goesOn() {
    if (steps++ % LOOK_EVERY == 0) {
      double ofSteps =
          settings.steps().isPresent() ? (double) steps / settings.steps().getAsLong() : 0;
      double ofTime =
          settings.time().map(t -> (double) (System.nanoTime() - began) / t.toNanos()).orElse(0.0);
      spent = stop.getAsBoolean() ? 1 : Math.max(ofSteps, ofTime);
    }
    return spent < 1;
  }
}
