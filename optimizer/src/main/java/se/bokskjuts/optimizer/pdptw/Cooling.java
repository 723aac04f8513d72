package se.bokskjuts.optimizer.pdptw;

/**
 * One run of simulated annealing.
 *
 * @param hot temperature at the beginning, in mean legs of the solution it begins with
 * @param cold temperature at the end, in the same unit
 * @param until share of the whole budget at which it ends
 * @param mayLeaveOut whether requests may be left out for a while, at a price
 */
record Cooling(double hot, double cold, double until, boolean mayLeaveOut) {
  double temperature(double begin, double now) {
    double done = until <= begin ? 1 : Math.min(1, (now - begin) / (until - begin));
    return hot * Math.pow(cold / hot, done);
  }
}
