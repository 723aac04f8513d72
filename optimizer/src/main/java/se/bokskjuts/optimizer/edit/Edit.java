package se.bokskjuts.optimizer.edit;

import java.util.List;
import java.util.OptionalInt;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.Pin;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TravelMatrix;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** One change by hand. Stops and places are counted from 0 in the plan that it changes. */
public sealed interface Edit {
  /**
   * A stop goes to another van or another place of its own.
   *
   * @param place where it stands afterwards, counted without it
   */
  record MoveStop(VanId van, int stop, VanId toVan, int place) implements Edit {}

  /** A van stops at a unit more. */
  record AddStop(UnitId unit, VanId van, int place) implements Edit {}

  record RemoveStop(VanId van, int stop) implements Edit {}

  /**
   * A box rides all its way on one van.
   *
   * @param load the stop at its origin; empty: the first that has one at its address after it
   * @param unload the stop at its address; empty: the first after the load
   */
  record MoveBox(BoxId box, VanId van, OptionalInt load, OptionalInt unload) implements Edit {}

  /** A box's items are left where it was packed, and pinned there. */
  record LeaveBox(BoxId box) implements Edit {}

  /** A transfer is left at its origin, and pinned there. */
  record LeaveTransfer(TransferId transfer) implements Edit {}

  /** Adds a pin; one that speaks of the same thing gives way. */
  record AddPin(Pin pin) implements Edit {}

  /** Adds all that are not there already. */
  record AddPins(List<Pin> pins) implements Edit {
    public AddPins {
      pins = List.copyOf(pins);
    }
  }

  record RemovePin(Pin pin) implements Edit {}

  /** No van stops at the unit today, and nobody was promised a visit there. */
  record CloseUnit(UnitId unit) implements Edit {}

  /** The unit is again as it was when editing began. */
  record OpenUnit(UnitId unit) implements Edit {}

  /** The van does not run today. */
  record TakeVanOut(VanId van) implements Edit {}

  /** The van runs again, without stops. */
  record PutVanBack(VanId van) implements Edit {}

  /** The roads between the units are others, as when one is closed. */
  record ChangeRoads(TravelMatrix matrix) implements Edit {}

  /** All boxes are decided anew for the stops as they are. */
  record Repack() implements Edit {}
}
