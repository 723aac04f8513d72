package se.bokskjuts.model;

import java.util.List;

/** A hold that any one of several copies can fill; choosing the copy is part of the plan. */
public record HoldRequest(
    HoldId id, UnitId to, int waitedDays, int millilitres, int grams, List<Copy> copies) {
  public HoldRequest {
    copies = List.copyOf(copies);
    Checks.notNegative(millilitres, "litres (in ml) of hold " + id);
    Checks.notNegative(grams, "kg (in g) of hold " + id);
    Checks.notNegative(waitedDays, "waitedDays of hold " + id);
  }

  /** The transfer that the hold becomes when the copy at {@code origin} is chosen. */
  public Transfer asTransferFrom(UnitId origin) {
    return new Transfer(
        TransferId.of(id.value()), TransferKind.HOLD, origin, to, millilitres, grams, waitedDays);
  }
}
