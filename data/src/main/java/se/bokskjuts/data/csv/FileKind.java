package se.bokskjuts.data.csv;

/** What a CSV file brings. */
public enum FileKind {
  UNITS,
  VANS,
  TRANSFERS,
  HOLDS
}
