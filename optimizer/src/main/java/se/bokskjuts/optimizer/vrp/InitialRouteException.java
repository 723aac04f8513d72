package se.bokskjuts.optimizer.vrp;

/** A vehicle's initial tasks break a rule. */
public final class InitialRouteException extends RuntimeException {
  private final int vehicle;

  InitialRouteException(int vehicle) {
    super("the initial tasks of vehicle number " + vehicle + " break a rule");
    this.vehicle = vehicle;
  }

  /** Its number among the problem's vehicles. */
  public int vehicle() {
    return vehicle;
  }
}
