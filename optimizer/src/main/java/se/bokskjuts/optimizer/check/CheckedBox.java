package se.bokskjuts.optimizer.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/** A box of the plan and what becomes of it in the day; seconds are seconds of the day. */
final class CheckedBox {
  final Box box;
  final long grossGrams;
  final List<Event> events = new ArrayList<>();

  /** Start of the stop that first loads it; null: never. */
  @Nullable Integer firstLoaded;

  /** Where it stands when the day ends. */
  UnitId place;

  /** Departure of the stop that unloads it at its address; null: never. */
  @Nullable Integer delivered;

  /** When its items are sorted; null: not today. */
  @Nullable Integer sorted;

  CheckedBox(Box box, long grossGrams) {
    this.box = box;
    this.grossGrams = grossGrams;
    this.place = box.from();
  }

  BoxId id() {
    return box.id();
  }

  /** A load counts from the start of its stop, an unload from its departure. */
  record Event(boolean isLoad, UnitId unit, int start, int depart, VanId van) {
    int second() {
      return isLoad ? start : depart;
    }
  }
}
