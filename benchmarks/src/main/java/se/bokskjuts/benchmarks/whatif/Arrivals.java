package se.bokskjuts.benchmarks.whatif;

import java.util.List;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;

/**
 * What arises on a day, nothing of it has waited.
 *
 * @param transfers with the media type where it is known, else an empty text
 */
record Arrivals(List<Item> transfers, List<HoldRequest> holds) {
  /** An item and its collection. */
  record Item(Transfer transfer, String mediaType) {
    TransferId id() {
      return transfer.id();
    }
  }
}
