package se.bokskjuts.data.delivery;

/** Why something went otherwise than planned: a code, so that nobody can write of a borrower. */
public enum Reason {
  /** Nobody opened. */
  CLOSED,
  /** The key, card or code did not open. */
  NO_KEY,
  /** The road is closed. */
  ROAD,
  WEATHER,
  /** There was no time left. */
  NO_TIME,
  /** The box did not stand where it should. */
  NOT_THERE,
  /** The box was not packed yet. */
  NOT_READY,
  /** There was no room, in the van or at the unit. */
  NO_ROOM,
  TOO_HEAVY,
  DAMAGED,
  /** The box is not in the van. */
  NOT_ABOARD,
  /** The unit did not take it. */
  REFUSED,
  /** The box did not come. */
  NOT_CAME,
  /** Another box came in its place. */
  OTHER_BOX,
  NOT_ON_SHELF,
  ON_LOAN,
  BREAKDOWN,
  ACCIDENT,
  /** The driver cannot go on. */
  ILLNESS
}
