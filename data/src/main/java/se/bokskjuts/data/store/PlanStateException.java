package se.bokskjuts.data.store;

import java.util.UUID;

/** A plan is not in the state that the wish needs. */
public final class PlanStateException extends RuntimeException {
  private final PlanState state;

  PlanStateException(UUID plan, PlanState state, String wish) {
    super("plan " + plan + " is " + state + " and cannot be " + wish);
    this.state = state;
  }

  public PlanState state() {
    return state;
  }
}
