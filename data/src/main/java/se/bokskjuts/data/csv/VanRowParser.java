package se.bokskjuts.data.csv;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;
import se.bokskjuts.model.VanId;

/** A van of a vans file. Prices left out are 0, a break left out is half an hour. */
final class VanRowParser implements RowParser {
  private static final int DAY_SECONDS = 86_400;
  private static final int USUAL_BREAK_SECONDS = 1_800;
  private static final int MOST_BOXES = 10_000;
  private static final int MOST_KG = 10_000;
  private static final int MOST_KM = 2_000;
  private static final int MOST_MONEY = 1_000_000;
  private final UnitNames units;

  VanRowParser(UnitNames units) {
    this.units = units;
  }

  @Override
  public Optional<VanRow> parse(Cells cells) {
    Optional<String> id = CellWords.id(cells, Column.ID);
    Optional<UnitId> start = units.get(cells, Column.START);
    Optional<UnitId> end = cells.find(Column.END).isEmpty() ? start : units.get(cells, Column.END);
    TimeWindow shift = shift(cells);
    Set<UnitId> serves = units.getAll(cells, Column.SERVES);
    int boxes = required(cells, Column.CAPACITY_BOXES, MOST_BOXES).intValue();
    int grams = required(cells, Column.CAPACITY_KG, MOST_KG).movePointRight(3).intValueExact();
    OptionalInt metres = CellNumbers.findThousandths(cells, Column.RANGE_KM, MOST_KM);
    OptionalInt work = CellNumbers.findInt(cells, Column.MAX_WORK_SECONDS, DAY_SECONDS);
    OptionalInt rest = CellNumbers.findInt(cells, Column.BREAK_SECONDS, DAY_SECONDS);
    Prices prices = Prices.of(cells);
    if (cells.isFaulty()) {
      return Optional.empty();
    }
    Van van =
        new Van(
            VanId.of(id.orElseThrow()),
            start.orElseThrow(),
            end.orElseThrow(),
            shift,
            boxes,
            grams,
            serves.isEmpty() ? Optional.empty() : Optional.of(serves),
            metres,
            prices.gramsCo2PerKm,
            prices.fixed,
            prices.perHour,
            prices.perKm,
            work,
            rest.orElse(USUAL_BREAK_SECONDS));
    return Optional.of(new VanRow(cells.line(), van));
  }

  private static TimeWindow shift(Cells cells) {
    cells.get(Column.SHIFT_FROM);
    cells.get(Column.SHIFT_TO);
    LocalTime from = CellTimes.find(cells, Column.SHIFT_FROM).orElse(LocalTime.MIN);
    LocalTime to = CellTimes.find(cells, Column.SHIFT_TO).orElse(LocalTime.MAX);
    if (to.isBefore(from)) {
      cells.fault(RowFaultCode.BAD_WINDOW, Column.SHIFT_TO, "");
      return new TimeWindow(from, from);
    }
    return new TimeWindow(from, to);
  }

  private static BigDecimal required(Cells cells, Column column, int most) {
    if (cells.get(column).isEmpty()) {
      return BigDecimal.ONE;
    }
    int decimals = column == Column.CAPACITY_KG ? 3 : 0;
    return CellNumbers.findPositive(cells, column, most, decimals).orElse(BigDecimal.ONE);
  }

  private record Prices(
      BigDecimal gramsCo2PerKm, BigDecimal fixed, BigDecimal perHour, BigDecimal perKm) {
    static Prices of(Cells cells) {
      return new Prices(
          price(cells, Column.GRAMS_CO2_PER_KM),
          price(cells, Column.FIXED),
          price(cells, Column.PER_HOUR),
          price(cells, Column.PER_KM));
    }

    private static BigDecimal price(Cells cells, Column column) {
      return CellNumbers.find(cells, column, MOST_MONEY, 6).orElse(BigDecimal.ZERO);
    }
  }
}
