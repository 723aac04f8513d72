package se.bokskjuts.api.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import se.bokskjuts.data.store.ItemStore;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.Plan;
import se.bokskjuts.model.TransferId;

/** Barcodes, titles and shelves of the items in plans. */
@Service
public class PlanItems {
  private final ItemStore items;

  PlanItems(ItemStore items) {
    this.items = items;
  }

  public Map<TransferId, ItemDetails> of(Plan plan) {
    Map<TransferId, ItemDetails> byTransfer = new HashMap<>();
    items.list(plan).forEach(d -> byTransfer.put(d.transfer(), d));
    return byTransfer;
  }

  /** The plan's transfers whose barcode or id is the given text. */
  public List<TransferId> named(Plan plan, String text) {
    return items.list(plan).stream()
        .filter(d -> d.barcode().equals(text) || d.transfer().value().equals(text))
        .map(ItemDetails::transfer)
        .toList();
  }
}
