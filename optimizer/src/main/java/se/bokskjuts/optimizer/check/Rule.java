package se.bokskjuts.optimizer.check;

/** The codes a violation may carry: the hard rules of {@code domain.md} 4 and three of the file. */
public enum Rule {
  /** Every transfer is in one place at every moment. */
  H1,
  /** What a box may hold, and where to. */
  H2,
  /** How much a box may hold. */
  H3,
  /** How much a van may hold, and that it is emptied. */
  H4,
  /** Times of stops, windows, shifts. */
  H5,
  /** Docks. */
  H6,
  /** Sorting before sending on. */
  H7,
  /** Breaks. */
  H8,
  /** Served units and range. */
  H9,
  /** Boxes into a unit. */
  H10,
  /** Pins. */
  H11,
  /** Empty boxes at a unit. */
  H12,
  /** The plan names something that the day does not have, or names it twice. */
  FILE,
  /** A transfer is left without being listed. */
  STAYS,
  /** The plan states another cost than the rules give. */
  COST
}
