package se.bokskjuts.optimizer.reasons;

/** What can stand against moving something today. The first seven are a van's own. */
public enum ObstacleKind {
  /** H9: the van does not serve a unit. Values: van, unit. */
  SERVES,
  /** H5: the van would come when the unit is closed. Values: van, unit, at, until. */
  WINDOW,
  /** H5: the van would be home after its shift. Values: van, at, until. */
  SHIFT,
  /** H9: the van would drive beyond its range. Values: van, metres over, km rounded up. */
  RANGE,
  /** H4: too many boxes aboard. Values: van, boxes over. */
  BOXES_ABOARD,
  /** H4: too heavy. Values: van, grams over. */
  WEIGHT_ABOARD,
  /** H8: the driver would work too long without a break. Values: van. */
  WORK_TIME,
  /** H12: no empty box left at the unit. Values: unit. */
  EMPTY_BOXES,
  /** H10: the unit takes no more boxes. Values: unit. */
  BOXES_IN,
  /** H1, H6, H7: a box that changes van or is sorted would come too late. Values: van. */
  CONNECTION,
  /** H11: a pin forbids it. */
  PIN,
  /** H3: the item fits in no box. Values: item. */
  BOX_SIZE,
  /** It can be done but costs more than it saves. Values: van, ore. */
  DEARER,
  /** It can be done and saves money: a longer search may find it. Values: van, ore. */
  CHEAPER,
  /** The hold has no copy. */
  NO_COPY,
  /** Its copies fill other holds. Values: hold, the first of them. */
  COPY_TAKEN,
  /** A free copy stands at the hold's own unit: nothing but the choice is wanting. */
  COPY_AT_HOME,
  /** The day has no van. */
  NO_VAN,
  /** No trial was made: the limit of trials was reached. */
  NOT_TRIED
}
