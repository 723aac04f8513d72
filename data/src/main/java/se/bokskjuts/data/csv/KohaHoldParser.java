package se.bokskjuts.data.csv;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.bokskjuts.model.HoldId;
import se.bokskjuts.model.ItemId;
import se.bokskjuts.model.UnitId;

/**
 * A row of Koha's holds queue: one hold, one copy chosen by Koha. The queue has no number of its
 * own for the hold, so the barcode names it.
 */
final class KohaHoldParser implements RowParser {
  private static final Pattern ONLY =
      Pattern.compile("(?:only item|endast exemplar)\\s*:?\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OR_ANY =
      Pattern.compile(
          "(\\S+)\\s+(?:or any available|eller valfritt tillgängligt)\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private final ReadSettings settings;
  private final CellDates dates;

  KohaHoldParser(ReadSettings settings) {
    this.settings = settings;
    this.dates = new CellDates(settings.calendar(), settings.today());
  }

  @Override
  public Optional<HoldCopyRow> parse(Cells cells) {
    Optional<ItemId> item =
        cells
            .get(Column.BARCODE)
            .flatMap(text -> CellWords.barcode(cells, Column.BARCODE, barcode(text)));
    Optional<UnitId> to = settings.units().get(cells, Column.TO);
    Optional<UnitId> at = at(cells);
    LocalDate since = dates.nextServiceDay(cells, Column.DATE);
    if (cells.isFaulty()) {
      return Optional.empty();
    }
    return Optional.of(
        new HoldCopyRow(
            cells.line(),
            HoldId.of("koha-" + item.orElseThrow().value()),
            to.orElseThrow(),
            since,
            item.orElseThrow(),
            at.orElseThrow(),
            settings.mediaTypes().usualSize(cells),
            DemandCells.text(cells),
            false));
  }

  /** The file's own column, if it has one, wins over what was said for the whole file. */
  private Optional<UnitId> at(Cells cells) {
    if (cells.find(Column.AT).isEmpty() && settings.copiesAt().isPresent()) {
      String whole = settings.copiesAt().get().value();
      return settings.units().get(cells, Column.AT, whole);
    }
    return settings.units().get(cells, Column.AT);
  }

  /** The cell reads "Only item: X" or "X or any available", or is the barcode alone. */
  private static String barcode(String text) {
    Matcher only = ONLY.matcher(text);
    if (only.matches()) {
      return only.group(1);
    }
    Matcher any = OR_ANY.matcher(text);
    return any.matches() ? any.group(1) : text;
  }
}
