package se.bokskjuts.data.csv;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;

/** A unit of a units file. Seconds and times left out have the usual values of docs/csv.md. */
final class UnitRowParser implements RowParser {
  private static final int USUAL_SERVICE_SECONDS = 240;
  private static final int USUAL_SECONDS_PER_BOX = 20;
  private static final int USUAL_SECONDS_PER_ITEM = 6;
  private static final int DAY_SECONDS = 86_400;
  private static final int MOST_BOXES = 10_000;

  @Override
  public Optional<UnitRow> parse(Cells cells) {
    Optional<String> id = CellWords.id(cells, Column.ID);
    Unit unit = unit(cells, UnitId.of(id.orElse("?")));
    Set<DayOfWeek> promised = CellTimes.weekdays(cells, Column.PROMISED_WEEKDAYS);
    Optional<SortPoint> sorting = sorting(cells, unit.id());
    boolean fromMemory = CellWords.yesNo(cells, Column.FROM_MEMORY);
    if (cells.isFaulty()) {
      return Optional.empty();
    }
    List<String> codes =
        List.of(cells.find(Column.CODE).split("[ ,|;]+")).stream()
            .filter(code -> !code.isEmpty())
            .toList();
    return Optional.of(
        new UnitRow(
            cells.line(), unit, codes, promised, sorting, cells.find(Column.SOURCE), fromMemory));
  }

  private static Unit unit(Cells cells, UnitId id) {
    return new Unit(
        id,
        CellWords.name(cells, Column.NAME),
        CellWords.name(cells, Column.MUNICIPALITY),
        CellWords.unitKind(cells),
        CellNumbers.degrees(cells, Column.LAT, 90),
        CellNumbers.degrees(cells, Column.LON, 180),
        CellTimes.windows(cells, Column.WINDOWS),
        CellNumbers.findInt(cells, Column.SERVICE_SECONDS, DAY_SECONDS)
            .orElse(USUAL_SERVICE_SECONDS),
        CellNumbers.findInt(cells, Column.SECONDS_PER_BOX, DAY_SECONDS)
            .orElse(USUAL_SECONDS_PER_BOX),
        CellNumbers.findInt(cells, Column.MAX_BOXES_IN, MOST_BOXES),
        CellNumbers.findInt(cells, Column.EMPTY_BOXES, MOST_BOXES),
        CellWords.yesNo(cells, Column.DOCK),
        false,
        0);
  }

  private static Optional<SortPoint> sorting(Cells cells, UnitId unit) {
    Optional<LocalTime> opens = CellTimes.find(cells, Column.SORT_OPENS);
    Optional<LocalTime> closes = CellTimes.find(cells, Column.SORT_CLOSES);
    int seconds =
        CellNumbers.findInt(cells, Column.SORT_SECONDS_PER_ITEM, DAY_SECONDS)
            .orElse(USUAL_SECONDS_PER_ITEM);
    if (opens.isEmpty() && closes.isEmpty()) {
      return Optional.empty();
    }
    if (opens.isEmpty() || closes.isEmpty()) {
      Column missing = opens.isEmpty() ? Column.SORT_OPENS : Column.SORT_CLOSES;
      cells.fault(RowFaultCode.MISSING_VALUE, missing, "");
      return Optional.empty();
    }
    if (closes.get().isBefore(opens.get())) {
      cells.fault(RowFaultCode.BAD_WINDOW, Column.SORT_CLOSES, "");
      return Optional.empty();
    }
    return Optional.of(new SortPoint(unit, opens.get(), closes.get(), seconds));
  }
}
