package se.bokskjuts.data.csv;

/** A good row of a CSV file, read and checked. */
public sealed interface ImportRow permits UnitRow, VanRow, TransferRow, HoldCopyRow {
  /** The line in the file, from 1. */
  long line();
}
