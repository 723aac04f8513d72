package se.bokskjuts.api.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemDetails;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** An item in a box as a line of a table: never anything of a borrower. */
public record ItemLine(TransferId transfer, String barcode, String title, String from, String to) {

  /** The items in the order of the box; what is not known of one is left empty. */
  public static List<ItemLine> of(
      PlanPicture picture, List<TransferId> items, Map<TransferId, ItemDetails> details) {
    Map<UnitId, Unit> units = picture.day().unitsById();
    Map<TransferId, Transfer> transfers = new HashMap<>();
    picture.day().transfers().forEach(t -> transfers.put(t.id(), t));
    Map<TransferId, HoldRequest> holds =
        picture.day().holds().stream()
            .collect(Collectors.toMap(h -> TransferId.of(h.id().value()), h -> h));
    return items.stream()
        .map(
            id -> {
              @Nullable HoldRequest hold = holds.get(id);
              Transfer transfer =
                  hold == null ? transfers.get(id) : moved(hold, picture.plan().copies());
              return lineOf(id, transfer, details.get(id), units);
            })
        .toList();
  }

  private static Transfer moved(HoldRequest hold, Map<HoldId, ItemId> copies) {
    UnitId origin =
        hold.copies().stream()
            .filter(c -> c.item().equals(copies.get(hold.id())))
            .map(Copy::at)
            .findFirst()
            .orElse(hold.to());
    return hold.asTransferFrom(origin);
  }

  private static ItemLine lineOf(
      TransferId id, Transfer transfer, @Nullable ItemDetails known, Map<UnitId, Unit> units) {
    return new ItemLine(
        id,
        known == null || known.barcode().isEmpty() ? id.value() : known.barcode(),
        known == null ? "" : known.title(),
        BoxLines.nameOf(units, transfer.from()),
        BoxLines.nameOf(units, transfer.to()));
  }
}
