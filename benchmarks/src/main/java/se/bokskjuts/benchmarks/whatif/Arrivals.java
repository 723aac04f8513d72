package se.bokskjuts.benchmarks.whatif;

import java.util.List;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;

/**
 * What arises on a day, nothing of it has waited.
 *
 * @param transfers with the media type where it is known, else an empty text
 * @param isRecorded whether each return is where it really was handed in
 */
record Arrivals(List<Item> transfers, List<HoldRequest> holds, boolean isRecorded) {
  static Arrivals madeUp(List<Item> transfers, List<HoldRequest> holds) {
    return new Arrivals(transfers, holds, false);
  }

  static Arrivals recorded(List<Item> transfers, List<HoldRequest> holds) {
    return new Arrivals(transfers, holds, true);
  }

  /** An item and its collection. */
  record Item(Transfer transfer, String mediaType) {
    TransferId id() {
      return transfer.id();
    }
  }
}
