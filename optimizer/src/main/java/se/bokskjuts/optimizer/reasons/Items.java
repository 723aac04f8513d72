package se.bokskjuts.optimizer.reasons;

import java.util.LinkedHashMap;
import java.util.Map;
import se.bokskjuts.model.Box;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;

/** All that must travel under a plan: transfers, and holds whose copy is elsewhere. */
record Items(Map<TransferId, Transfer> byId, BoxType boxType) {
  static Items of(DayProblem day, Plan plan) {
    Map<TransferId, Transfer> byId = new LinkedHashMap<>();
    day.transfers().forEach(t -> byId.put(t.id(), t));
    for (HoldRequest hold : day.holds()) {
      ItemId chosen = plan.copies().get(hold.id());
      for (Copy copy : hold.copies()) {
        if (copy.item().equals(chosen) && !copy.at().equals(hold.to())) {
          Transfer moved = hold.asTransferFrom(copy.at());
          byId.put(moved.id(), moved);
        }
      }
    }
    return new Items(byId, day.boxType());
  }

  long grossGrams(Box box) {
    long grams = boxType.emptyGrams();
    for (TransferId item : box.items()) {
      grams += byId.containsKey(item) ? byId.get(item).grams() : 0;
    }
    return grams;
  }
}
