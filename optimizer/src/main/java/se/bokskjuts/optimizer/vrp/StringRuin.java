package se.bokskjuts.optimizer.vrp;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Removes strings of neighbouring tasks from neighbouring tours, with them the other task of each
 * pair (Christiaens &amp; Vanden Berghe, Transportation Science 54, 2020).
 */
final class StringRuin {
  private static final int LONGEST_STRING = 10;
  private static final double REMOVED_ON_AVERAGE = 10;
  private static final double SPLIT_CHANCE = 0.5;
  private static final double FROM_ABSENT_CHANCE = 0.3;
  private static final int NO_GAP = -1;

  private final Instance all;
  private final Neighbourhood neighbourhood;
  private final SplittableRandom dice;
  private final boolean[] leaving;
  private final boolean[] ruined;

  StringRuin(Instance all, Neighbourhood neighbourhood, SplittableRandom dice) {
    this.all = all;
    this.neighbourhood = neighbourhood;
    this.dice = dice;
    leaving = new boolean[all.requests];
    ruined = new boolean[all.vehicles];
  }

  void ruin(Fleet fleet) {
    Arrays.fill(ruined, false);
    double longest = Math.min(LONGEST_STRING, averageSize(fleet));
    double most = 4 * REMOVED_ON_AVERAGE / (1 + longest) - 1;
    int strings = (int) (1 + dice.nextDouble() * Math.max(0, most));
    for (int request : neighbourhood.of(drawSeed(fleet))) {
      int vehicle = fleet.vehicleOf[request];
      if (vehicle >= 0 && !ruined[vehicle]) {
        ruined[vehicle] = true;
        Tour tour = fleet.tours[vehicle];
        int length = (int) (1 + dice.nextDouble() * Math.min(longest, tour.size()));
        removeString(fleet, tour, request, length);
        if (--strings == 0) {
          return;
        }
      }
    }
  }

  /** Often near somebody left out, so that there is room made. */
  private int drawSeed(Fleet fleet) {
    int drawn = dice.nextInt(all.requests);
    if (dice.nextDouble() < FROM_ABSENT_CHANCE) {
      for (int k = 0; k < all.requests; k++) {
        int r = (drawn + k) % all.requests;
        if (fleet.absent[r]) {
          return r;
        }
      }
    }
    return drawn;
  }

  private static double averageSize(Fleet fleet) {
    int used = 0;
    int tasks = 0;
    for (Tour tour : fleet.tours) {
      used += tour.size() > 0 ? 1 : 0;
      tasks += tour.size();
    }
    return used == 0 ? 1 : (double) tasks / used;
  }

  private void removeString(Fleet fleet, Tour tour, int request, int length) {
    int size = tour.size();
    int kept = length > 1 && length < size && dice.nextDouble() < SPLIT_CHANCE ? 1 : 0;
    int span = Math.min(size, length + kept);
    int at = positionOf(tour, request);
    int first = Math.max(0, at - span + 1);
    int last = Math.min(at, size - span);
    int begin = first + dice.nextInt(Math.max(1, last - first + 1));
    int gap = kept == 0 ? NO_GAP : 1 + dice.nextInt(Math.max(1, span - 2));
    Arrays.fill(leaving, false);
    for (int k = 0; k < span; k++) {
      if (k != gap) {
        leaving[tour.tasks[begin + k] / 2] = true;
      }
    }
    takeOut(fleet, tour);
  }

  private static int positionOf(Tour tour, int request) {
    int at = 0;
    while (tour.tasks[at] / 2 != request) {
      at++;
    }
    return at;
  }

  private void takeOut(Fleet fleet, Tour tour) {
    @Nullable Tour rest = Tour.of(all, tour.vehicle, tour.without(leaving));
    if (rest == null) {
      // Only where a matrix breaks the triangle's rule: the whole tour goes.
      Arrays.fill(leaving, true);
      rest = Tour.of(all, tour.vehicle, new int[0]);
    }
    for (int task : tour.tasks) {
      if (leaving[task / 2]) {
        fleet.leaveOut(task / 2);
      }
    }
    fleet.tours[tour.vehicle] = Objects.requireNonNull(rest);
  }
}
