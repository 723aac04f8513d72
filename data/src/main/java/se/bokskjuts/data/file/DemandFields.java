package se.bokskjuts.data.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/** Transfers and hold requests of a day file. */
final class DemandFields {
  private static final int MOST_LITRES = 10_000;
  private static final int MOST_KG = 10_000;
  private static final int MOST_DAYS = 10_000;

  private DemandFields() {}

  static List<Transfer> transfers(Fields day, KnownIds known) {
    List<Fields> objects = day.objects("transfers", "transfer", false);
    References.refuseTwins(objects, "id", new HashSet<>(), "another transfer");
    return DayFileReader.each(objects, o -> transfer(o, known));
  }

  private static Optional<Transfer> transfer(Fields transfer, KnownIds known) {
    TransferId id = TransferId.of(transfer.text("id"));
    TransferKind kind = transfer.oneOf("kind", TransferKind.class);
    UnitId from = References.unit(transfer, "from", known);
    UnitId to = References.unit(transfer, "to", known);
    if (from.equals(to) && known.units().contains(to.value())) {
      transfer.fault(FileFaultCode.SAME_ORIGIN_AND_DESTINATION, "to", to.value(), "");
    }
    int millilitres = transfer.thousandths("litres", MOST_LITRES);
    int grams = transfer.thousandths("kg", MOST_KG);
    int waitedDays = transfer.integer("waitedDays", 0, MOST_DAYS, 0);
    return transfer.build(() -> new Transfer(id, kind, from, to, millilitres, grams, waitedDays));
  }

  static List<HoldRequest> holds(Fields day, KnownIds known) {
    List<Fields> objects = day.objects("holds", "hold", false);
    References.refuseTwins(
        objects, "id", new HashSet<>(known.transfers()), "another hold or transfer");
    return DayFileReader.each(objects, o -> hold(o, known));
  }

  private static Optional<HoldRequest> hold(Fields hold, KnownIds known) {
    HoldId id = HoldId.of(hold.text("id"));
    UnitId to = References.unit(hold, "to", known);
    int waitedDays = hold.integer("waitedDays", 0, MOST_DAYS, 0);
    int millilitres = hold.thousandths("litres", MOST_LITRES);
    int grams = hold.thousandths("kg", MOST_KG);
    List<Fields> objects = hold.objects("copies", "copy", true);
    References.refuseTwins(objects, "item", new HashSet<>(), "another copy of the hold");
    List<Copy> copies = DayFileReader.each(objects, o -> copy(o, known));
    return hold.build(() -> new HoldRequest(id, to, waitedDays, millilitres, grams, copies));
  }

  private static Optional<Copy> copy(Fields copy, KnownIds known) {
    ItemId item = ItemId.of(copy.text("item"));
    UnitId at = References.unit(copy, "at", known);
    return copy.build(() -> new Copy(item, at));
  }
}
