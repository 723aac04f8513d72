package se.bokskjuts.benchmarks.whatif;

/** What is counted each day, in whole numbers, so that anyone can count it again. */
public enum Count {
  /** Items that arose and asked for transport, or were where they should be at once. */
  ITEMS,
  /** Items that came to their destination. */
  DELIVERED,
  /** Of those that arose today: at their destination the same day. */
  SAME_DAY,
  /** Items left where they were handed in, by return policy: theirs now. */
  FLOATED,
  /** Items left where they were handed in, by return policy: for now. */
  HELD,
  BOXES,
  LIFTS,
  GRAMS,
  SORTED,
  METRES,
  VAN_SECONDS,
  OVERTIME_SECONDS,
  VANS,
  STOPS,
  LATE_STOPS,
  CLOSED_STOPS,
  SHUT_STOPS,
  NOT_FOUND,
  DID_NOT_FIT,
  PROMISED,
  MISSED,
  EMPTIES,
  /** Items not at their destination when the day ends. */
  BACKLOG,
  VANS_ORE,
  HANDLING_ORE,
  SORTING_ORE,
  EMPTIES_ORE,
  PLANNED_DELAY_ORE,
  PLANNED_MISSED_ORE,
  /** Milligrams of CO2e. */
  CO2_MG
}
