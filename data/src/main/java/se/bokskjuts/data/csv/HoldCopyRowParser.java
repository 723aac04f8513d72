package se.bokskjuts.data.csv;

import java.time.LocalDate;
import java.util.Optional;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.UnitId;

/** A copy that can fill a hold, of our own holds file. */
final class HoldCopyRowParser implements RowParser {
  private final ReadSettings settings;
  private final CellDates dates;

  HoldCopyRowParser(ReadSettings settings) {
    this.settings = settings;
    this.dates = new CellDates(settings.calendar(), settings.today());
  }

  @Override
  public Optional<HoldCopyRow> parse(Cells cells) {
    Optional<String> hold = CellWords.id(cells, Column.HOLD);
    Optional<ItemId> item = CellWords.barcode(cells, Column.BARCODE);
    Optional<UnitId> to = settings.units().get(cells, Column.TO);
    Optional<UnitId> at = settings.units().get(cells, Column.AT);
    LocalDate since = dates.serviceDay(cells, Column.DATE);
    ItemSize size = settings.mediaTypes().size(cells);
    if (cells.isFaulty()) {
      return Optional.empty();
    }
    return Optional.of(
        new HoldCopyRow(
            cells.line(),
            HoldId.of(hold.orElseThrow()),
            to.orElseThrow(),
            since,
            item.orElseThrow(),
            at.orElseThrow(),
            size,
            DemandCells.text(cells),
            DemandCells.isSynthetic(cells)));
  }
}
