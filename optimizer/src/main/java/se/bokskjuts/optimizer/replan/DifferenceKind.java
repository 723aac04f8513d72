package se.bokskjuts.optimizer.replan;

/** In what a new plan differs from the published one. */
public enum DifferenceKind {
  /** The van drives no more, from {@code after} on, at {@code unit}. */
  VAN_OUT,
  /** The van was to stay at home and now drives, from {@code after} on. */
  VAN_ADDED,
  /** The van was to drive and now stays at home. */
  VAN_UNUSED,
  /** The van's last stop at the unit at {@code before} came to nothing. */
  STOP_MISSED,
  /** The van does not come to the unit at {@code before}. */
  STOP_REMOVED,
  /** The van comes to the unit at {@code after}. */
  STOP_ADDED,
  /** Not {@code van} at {@code before} but {@code toVan} at {@code after} comes to the unit. */
  STOP_TO_OTHER_VAN,
  /** The van comes to the unit at {@code after}, not at {@code before}. */
  STOP_MOVED_IN_TIME,
  /** The van loads these boxes, too. */
  LOADS_ADDED,
  /** The van does not load these boxes. */
  LOADS_REMOVED,
  /** The van unloads these boxes, too. */
  UNLOADS_ADDED,
  /** The van does not unload these boxes. */
  UNLOADS_REMOVED,
  /** Boxes to pack at the unit that were not in the plan. */
  BOXES_ADDED,
  /** Boxes that the unit does not send. */
  BOXES_REMOVED,
  /** Boxes of the unit that hold other items. */
  BOXES_REPACKED,
  /** Items that were to travel from the unit and now stay there. */
  ITEMS_STAY,
  /** Items that were to stay at the unit and now travel. */
  ITEMS_TRAVEL,
  /** The van is home at {@code after}, not at {@code before}. */
  VAN_HOME;

  /** Whether it is a changed stop, which has its price. */
  public boolean isOfStop() {
    return this == STOP_REMOVED
        || this == STOP_ADDED
        || this == STOP_TO_OTHER_VAN
        || this == STOP_MOVED_IN_TIME;
  }
}
