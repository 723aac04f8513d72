package se.bokskjuts.data.csv;

import java.time.LocalDate;
import java.util.Optional;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/** A transfer of our own transfers file. */
final class TransferRowParser implements RowParser {
  private final ReadSettings settings;
  private final CellDates dates;

  TransferRowParser(ReadSettings settings) {
    this.settings = settings;
    this.dates = new CellDates(settings.calendar(), settings.today());
  }

  @Override
  public Optional<TransferRow> parse(Cells cells) {
    Optional<ItemId> item = CellWords.barcode(cells, Column.BARCODE);
    TransferKind kind = CellWords.transferKind(cells);
    Optional<UnitId> from = settings.units().get(cells, Column.FROM);
    Optional<UnitId> to = settings.units().get(cells, Column.TO);
    if (from.isPresent() && from.equals(to)) {
      cells.fault(RowFaultCode.SAME_UNIT, Column.TO, "");
    }
    LocalDate since = dates.serviceDay(cells, Column.DATE);
    ItemSize size = settings.mediaTypes().size(cells);
    if (cells.isFaulty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TransferRow(
            cells.line(),
            item.orElseThrow(),
            kind,
            from.orElseThrow(),
            to.orElseThrow(),
            since,
            size,
            DemandCells.text(cells),
            DemandCells.isSynthetic(cells)));
  }
}
