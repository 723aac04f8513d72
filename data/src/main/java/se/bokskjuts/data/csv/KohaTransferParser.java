package se.bokskjuts.data.csv;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/**
 * A row of Koha's branchtransfers. What has arrived or was cancelled needs no transport; what was
 * sent still does, for Koha sets that date when the item is put into the crate.
 */
final class KohaTransferParser implements RowParser {
  private final ReadSettings settings;
  private final CellDates dates;

  KohaTransferParser(ReadSettings settings) {
    this.settings = settings;
    this.dates = new CellDates(settings.calendar(), settings.today());
  }

  @Override
  public Optional<TransferRow> parse(Cells cells) {
    if (isSet(cells, Column.DATE_ARRIVED) || isSet(cells, Column.DATE_CANCELLED)) {
      return Optional.empty();
    }
    Column identity =
        cells.find(Column.BARCODE).isEmpty() && cells.has(Column.ITEM_NUMBER)
            ? Column.ITEM_NUMBER
            : Column.BARCODE;
    Optional<ItemId> item = CellWords.barcode(cells, identity);
    Optional<UnitId> from = settings.units().get(cells, Column.FROM);
    Optional<UnitId> to = settings.units().get(cells, Column.TO);
    if (from.isPresent() && from.equals(to)) {
      cells.fault(RowFaultCode.SAME_UNIT, Column.TO, "");
    }
    LocalDate since = since(cells);
    TransferKind kind = kind(cells);
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
            settings.mediaTypes().usualSize(cells),
            DemandCells.text(cells),
            false));
  }

  private static boolean isSet(Cells cells, Column column) {
    return !cells.find(column).isEmpty();
  }

  private LocalDate since(Cells cells) {
    if (isSet(cells, Column.DATE_REQUESTED)) {
      return dates.nextServiceDay(cells, Column.DATE_REQUESTED);
    }
    return isSet(cells, Column.DATE_SENT)
        ? dates.nextServiceDay(cells, Column.DATE_SENT)
        : settings.today();
  }

  /** Koha's reasons, as its table branchtransfers has them. */
  private static TransferKind kind(Cells cells) {
    String reason = cells.find(Column.REASON).toLowerCase(Locale.ROOT);
    return switch (reason) {
      case "", "manual", "returntohome", "returntoholding" -> TransferKind.RETURN;
      case "cancelreserve", "lostreserve", "transfercancellation", "recallcancellation" ->
          TransferKind.RETURN;
      case "reserve", "recall" -> TransferKind.HOLD;
      case "rotatingcollection", "stockrotationadvance", "stockrotationrepatriation" ->
          TransferKind.ROTATION;
      default -> {
        cells.fault(RowFaultCode.UNKNOWN_KIND, Column.REASON, "");
        yield TransferKind.RETURN;
      }
    };
  }
}
