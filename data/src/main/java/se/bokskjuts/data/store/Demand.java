package se.bokskjuts.data.store;

import java.util.List;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;

/** What waits to be moved on a date, carried over and new. */
public record Demand(List<Transfer> transfers, List<HoldRequest> holds) {
  public Demand {
    transfers = List.copyOf(transfers);
    holds = List.copyOf(holds);
  }

  public int items() {
    return transfers.size() + holds.size();
  }
}
