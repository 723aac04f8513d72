package se.bokskjuts.data.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.bokskjuts.data.csv.HoldCopyRow;
import se.bokskjuts.data.csv.ImportRow;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.csv.VanRow;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.store.DemandStore;
import se.bokskjuts.data.store.UnitStore;
import se.bokskjuts.data.store.VanStore;

/** Stores good rows as they come: transfers in batches, the other kinds at the end. */
final class RowKeeper implements Consumer<ImportRow> {
  private static final int BATCH = 5_000;

  private final Database database;
  private final long importId;
  private final String fileName;
  private final List<TransferRow> transfers = new ArrayList<>();
  private final List<HoldCopyRow> copies = new ArrayList<>();
  private final List<UnitRow> units = new ArrayList<>();
  private final List<VanRow> vans = new ArrayList<>();

  RowKeeper(Database database, long importId, String fileName) {
    this.database = database;
    this.importId = importId;
    this.fileName = fileName;
  }

  @Override
  public void accept(ImportRow row) {
    if (row instanceof TransferRow transfer) {
      transfers.add(transfer);
      if (transfers.size() >= BATCH) {
        keepTransfers();
      }
    } else if (row instanceof HoldCopyRow copy) {
      copies.add(copy);
    } else if (row instanceof UnitRow unit) {
      units.add(unit);
    } else if (row instanceof VanRow van) {
      vans.add(van);
    }
  }

  private void keepTransfers() {
    new DemandStore(database).addTransfers(importId, transfers);
    transfers.clear();
  }

  /** Stores what has not been stored yet. A hold's copies may stand anywhere in the file. */
  void finish() {
    if (!transfers.isEmpty()) {
      keepTransfers();
    }
    if (!copies.isEmpty()) {
      new DemandStore(database).addHolds(importId, copies);
    }
    if (!units.isEmpty()) {
      new UnitStore(database).putRows(units);
    }
    if (!vans.isEmpty()) {
      new VanStore(database).putRows(vans, fileName);
    }
  }
}
