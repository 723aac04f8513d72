package se.bokskjuts.model;

/**
 * One item that must go from one unit to another.
 *
 * @param waitedDays service days it has waited before today
 */
public record Transfer(
    TransferId id,
    TransferKind kind,
    UnitId from,
    UnitId to,
    int millilitres,
    int grams,
    int waitedDays) {
  public Transfer {
    Checks.notNegative(millilitres, "litres (in ml) of transfer " + id);
    Checks.notNegative(grams, "kg (in g) of transfer " + id);
    Checks.notNegative(waitedDays, "waitedDays of transfer " + id);
  }
}
