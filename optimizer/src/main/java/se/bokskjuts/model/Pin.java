package se.bokskjuts.model;

import java.util.List;

/** What the coordinator fixed; the plan keeps it (H11). */
public sealed interface Pin {
  /** The unit is visited by this van and by no other. */
  record VanOfUnit(VanId van, UnitId unit) implements Pin {}

  /** The van's route begins with these stops. */
  record FirstStops(VanId van, List<UnitId> units) implements Pin {
    public FirstStops {
      units = List.copyOf(units);
    }
  }

  /** The hold is filled by this copy. */
  record CopyOfHold(HoldId hold, ItemId item) implements Pin {}

  /** The transfer is left at its origin today. */
  record Stays(TransferId transfer) implements Pin {}
}
