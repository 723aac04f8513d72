package se.bokskjuts.benchmarks.whatif;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.bokskjuts.data.sharing.DrivenDay;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.VanId;

/**
 * A plan as the day carried it out. Seconds of the day throughout.
 *
 * @param places where each transfer, and each hold's item that was chosen, is when the day ends
 * @param notFound items that were not on their shelf
 * @param didNotFit items that the planned box had no room for
 * @param emptiesAfter empty boxes at each unit that has a number of its own
 */
record ExecutedDay(
    List<Tour> tours,
    List<Crate> crates,
    List<Batch> sorted,
    Map<TransferId, UnitId> places,
    Set<TransferId> notFound,
    Set<TransferId> didNotFit,
    Map<UnitId, Integer> emptiesAfter) {
  /** What costs and emissions are shared by. */
  DrivenDay driven() {
    return new DrivenDay(
        tours.stream().map(Tour::driven).toList(), crates.stream().map(Crate::driven).toList());
  }

  /** How a stop went. */
  enum Visit {
    SERVED,
    /** Nobody let the driver in. */
    SHUT,
    /** The unit's hours were over. */
    CLOSED
  }

  /** A van's day. */
  record Tour(VanId van, int start, int end, List<Call> calls) {
    DrivenDay.Tour driven() {
      return new DrivenDay.Tour(
          van,
          start,
          end,
          calls.stream()
              .map(c -> new DrivenDay.Call(c.unit, c.start, c.depart, c.unloaded, c.loaded))
              .toList());
    }
  }

  /**
   * A stop.
   *
   * @param late whether it began more than fifteen minutes after its planned time
   * @param emptiesUnloaded empty boxes left there
   * @param emptiesLoaded empty boxes taken along
   * @param stacksLifted stacks of empty boxes loaded and unloaded
   */
  record Call(
      UnitId unit,
      int arrive,
      int start,
      int depart,
      Visit visit,
      boolean late,
      List<BoxId> unloaded,
      List<BoxId> loaded,
      int emptiesUnloaded,
      int emptiesLoaded,
      int stacksLifted) {
    int lifts() {
      return unloaded.size() + loaded.size();
    }
  }

  /**
   * A box that was packed.
   *
   * @param at where it is when the day ends
   * @param opened whether it reached its address and was unpacked
   * @param rides each van that carried it, from where to where
   */
  record Crate(
      BoxId id,
      UnitId from,
      UnitId to,
      boolean sort,
      List<TransferId> items,
      UnitId at,
      boolean opened,
      List<DrivenDay.Ride> rides) {
    DrivenDay.Crate driven() {
      return new DrivenDay.Crate(id, from, to, rides);
    }
  }

  /**
   * Items unpacked at a sort point from one stop.
   *
   * @param ready when they may be packed again; after closing: tomorrow
   */
  record Batch(UnitId unit, int items, int ready) {}
}
