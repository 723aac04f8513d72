package se.bokskjuts.optimizer.planted;

import org.optaplanner.core.api.domain.entity.PlanningEntity;

/** Breaks a wall on purpose: entities live in planned and are called so. */
public final class PlansOutside {
  /** An entity astray. */
  @PlanningEntity
  public static final class Astray {}
}
