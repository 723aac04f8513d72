package se.bokskjuts.data.csv;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers in cells: decimal comma or point, spaces between thousands. */
final class CellNumbers {
  private static final Pattern NUMBER = Pattern.compile("[+\\-−]?\\d{1,18}([.,]\\d{1,18})?");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private CellNumbers() {}

  /** A number from 0 to {@code most} with at most {@code decimals} decimals; empty if none. */
  static Optional<BigDecimal> find(Cells cells, Column column, long most, int decimals) {
    Optional<BigDecimal> value = parse(cells, column, decimals);
    if (value.isEmpty()) {
      return value;
    }
    if (value.get().signum() < 0) {
      cells.fault(RowFaultCode.NEGATIVE_NUMBER, column, "");
      return Optional.empty();
    }
    return withinMost(cells, column, value.get(), most);
  }

  /** As {@link #find}, but zero is a fault. */
  static Optional<BigDecimal> findPositive(Cells cells, Column column, long most, int decimals) {
    Optional<BigDecimal> value = find(cells, column, most, decimals);
    if (value.isPresent() && value.get().signum() == 0) {
      cells.fault(RowFaultCode.ZERO_NUMBER, column, "");
      return Optional.empty();
    }
    return value;
  }

  static OptionalInt findInt(Cells cells, Column column, int most) {
    Optional<BigDecimal> value = find(cells, column, most, 0);
    return value.isPresent() ? OptionalInt.of(value.get().intValueExact()) : OptionalInt.empty();
  }

  /** Litres as millilitres, kg as grams, km as metres. */
  static OptionalInt findThousandths(Cells cells, Column column, int most) {
    Optional<BigDecimal> value = findPositive(cells, column, most, 3);
    return value.isPresent()
        ? OptionalInt.of(value.get().multiply(THOUSAND).intValueExact())
        : OptionalInt.empty();
  }

  /** A required coordinate, negative or not. */
  static double degrees(Cells cells, Column column, int most) {
    if (cells.get(column).isEmpty()) {
      return 0;
    }
    Optional<BigDecimal> value = parse(cells, column, 18);
    if (value.isPresent() && value.get().abs().compareTo(BigDecimal.valueOf(most)) > 0) {
      cells.fault(RowFaultCode.NUMBER_TOO_LARGE, column, String.valueOf(most));
    }
    return value.map(BigDecimal::doubleValue).orElse(0.0);
  }

  private static Optional<BigDecimal> parse(Cells cells, Column column, int decimals) {
    String text = cells.find(column).replace(" ", "").replace('−', '-');
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (NUMBER.matcher(text).matches()) {
      BigDecimal value = new BigDecimal(text.replace(',', '.'));
      if (value.signum() == 0 || value.stripTrailingZeros().scale() <= decimals) {
        return Optional.of(value);
      }
    }
    cells.fault(RowFaultCode.BAD_NUMBER, column, decimals == 0 ? "12" : "1,5");
    return Optional.empty();
  }

  private static Optional<BigDecimal> withinMost(
      Cells cells, Column column, BigDecimal value, long most) {
    if (value.compareTo(BigDecimal.valueOf(most)) > 0) {
      cells.fault(RowFaultCode.NUMBER_TOO_LARGE, column, String.valueOf(most));
      return Optional.empty();
    }
    return Optional.of(value);
  }
}
