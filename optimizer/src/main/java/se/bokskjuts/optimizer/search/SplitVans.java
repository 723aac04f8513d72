package se.bokskjuts.optimizer.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Phaser;
import java.util.stream.IntStream;

/**
 * Several strands at one plan of a large day: each moves the stops of its own vans, those near one
 * another; after each round their routes are put together and the vans split anew (in the manner of
 * POPMUSIC, Taillard &amp; Voss 2002). Alone, each strand would take as many steps to as good a
 * plan as one strand does.
 */
final class SplitVans {
  /** Fewer vans than this a strand leave too few changes between them. */
  private static final int VANS_OF_A_STRAND = 3;

  /** Days of fewer units gain more from strands that differ. */
  private static final int MANY_UNITS = 120;

  /** What a strand came to in a round. */
  private record Found(Routes routes, double cost) {}

  private final Instance in;
  private final SplittableRandom random;
  private final Found[] found;
  private final int[] partOfVan;
  private final Phaser round;
  private int parts = 1;
  private Found cheapest;
  private Routes joint;

  /** Empty where the day is not so large, or the strands not so many, that it pays. */
  static Optional<SplitVans> of(Instance in, int strands, long seed) {
    boolean pays = in.unitCount >= MANY_UNITS && strands > 1 && in.vanCount >= 2 * VANS_OF_A_STRAND;
    return pays ? Optional.of(new SplitVans(in, strands, seed)) : Optional.empty();
  }

  SplitVans(Instance in, int strands, long seed) {
    this.in = in;
    random = new SplittableRandom(seed);
    found = new Found[strands];
    partOfVan = new int[in.vanCount];
    round =
        new Phaser(strands) {
          @Override
          protected boolean onAdvance(int phase, int left) {
            putTogether();
            return left == 0;
          }
        };
  }

  /** All strands go on from the cheapest of their best routes, each with its own vans. */
  void begin(int strand, Annealing annealing) {
    found[strand] = new Found(annealing.best(), annealing.bestCost());
    round.arriveAndAwaitAdvance();
    annealing.restartFrom(cheapest.routes);
    annealing.confineTo(vansOf(strand));
  }

  /**
   * Ends a round: the strand goes on from all strands' routes put together, where those keep the
   * rules of time and cost no more than the cheapest, else from the cheapest.
   */
  void meet(int strand, Annealing annealing) {
    found[strand] = new Found(annealing.current(), annealing.currentCost());
    round.arriveAndAwaitAdvance();
    if (!annealing.restartFrom(joint) || annealing.currentCost() > cheapest.cost) {
      annealing.restartFrom(cheapest.routes);
    }
    annealing.confineTo(vansOf(strand));
  }

  /** The strand takes part no more; the others do not wait for it. */
  void leave(int strand) {
    found[strand] = null;
    round.arriveAndDeregister();
  }

  private boolean[] vansOf(int strand) {
    boolean[] own = new boolean[in.vanCount];
    for (int v = 0; v < own.length; v++) {
      own[v] = partOfVan[v] == strand % parts;
    }
    return own;
  }

  private void putTogether() {
    cheapest = cheapestOf(0, 1);
    if (cheapest == null) {
      return;
    }
    joint = cheapest.routes.copy();
    for (int part = 0; part < parts; part++) {
      Found own = cheapestOf(part, parts);
      for (int v = 0; own != null && v < in.vanCount; v++) {
        if (partOfVan[v] == part) {
          joint.stops[v] = own.routes.stops[v];
        }
      }
    }
    split(joint);
  }

  private Found cheapestOf(int first, int every) {
    Found best = null;
    for (int i = first; i < found.length; i += every) {
      if (found[i] != null && (best == null || found[i].cost < best.cost)) {
        best = found[i];
      }
    }
    return best;
  }

  /** Vans from the nearest to a unit drawn to the farthest, in parts of as many. */
  private void split(Routes routes) {
    parts = Math.max(1, Math.min(found.length, in.vanCount / VANS_OF_A_STRAND));
    int around = random.nextInt(in.unitCount);
    double[] away = new double[in.vanCount];
    for (int v = 0; v < in.vanCount; v++) {
      away[v] =
          Arrays.stream(routes.stops[v])
              .map(code -> in.seconds(around, Routes.unitOf(code)))
              .average()
              .orElse(random.nextInt(in.seconds(around, in.vanStart[v]) * 2 + 1));
    }
    int[] byDistance =
        IntStream.range(0, in.vanCount)
            .boxed()
            .sorted(Comparator.comparingDouble(v -> away[v]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < byDistance.length; i++) {
      partOfVan[byDistance[i]] = i * parts / byDistance.length;
    }
  }
}
