package se.bokskjuts.optimizer.pdptw;

/**
 * What it costs to leave a request out: so much that a fair part of the steps is complete. A search
 * that stays incomplete for long goes back to where it was complete.
 */
final class AbsencePrice {
  private static final int PERIOD = 500;
  private static final int LEASH = 4;
  private static final double FEWEST_COMPLETE = 0.3;
  private static final double MOST_COMPLETE = 0.6;
  private static final double STEP = 1.1;
  private static final double DEAREST = 30;

  private final Routes routes;
  private final boolean used;
  private final double cheapest;
  private double price;
  private int steps;
  private int completeSteps;
  private int incompletePeriods;
  private PdptwSolution home;

  AbsencePrice(Routes routes, boolean used) {
    this.routes = routes;
    this.used = used;
    cheapest = routes.total() / Math.max(1, routes.problem.requestCount);
    price = cheapest;
    home = routes.toSolution();
  }

  double of(int absent) {
    return absent * price;
  }

  /** Counts a step. */
  boolean isTimeToLookBack() {
    if (!used) {
      return false;
    }
    completeSteps += routes.absentCount == 0 ? 1 : 0;
    return ++steps == PERIOD;
  }

  /** Sets the price anew, and goes home if nothing was complete for long. */
  void lookBack() {
    if (completeSteps < FEWEST_COMPLETE * steps) {
      price = Math.min(price * STEP, cheapest * DEAREST);
    } else if (completeSteps > MOST_COMPLETE * steps) {
      price = Math.max(price / STEP, cheapest);
    }
    incompletePeriods = completeSteps == 0 ? incompletePeriods + 1 : 0;
    if (routes.absentCount == 0) {
      home = routes.toSolution();
    } else if (incompletePeriods == LEASH) {
      routes.load(home.routes(), routes.open);
      incompletePeriods = 0;
    }
    steps = 0;
    completeSteps = 0;
  }
}
