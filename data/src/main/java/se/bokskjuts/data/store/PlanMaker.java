package se.bokskjuts.data.store;

/** Whether a plan came from the search or from somebody's hand. */
public enum PlanMaker {
  SOLVER,
  HAND
}
