package se.bokskjuts.data.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What one row may not have in common with an earlier one of the same file. */
final class CrossChecks {
  private final Map<Object, Long> lines = new HashMap<>();
  private final Map<Object, Integer> holdFacts = new HashMap<>();

  /** Whether the row stands; a fault is recorded if not. */
  boolean accepts(ImportRow row, Cells cells) {
    if (row instanceof UnitRow unit) {
      return isFirst(unit.unit().id(), row, cells, RowFaultCode.DUPLICATE_ID, Column.ID)
          && unit.codes().stream()
              .allMatch(
                  code ->
                      isFirst("code " + code, row, cells, RowFaultCode.DUPLICATE_ID, Column.CODE));
    }
    if (row instanceof VanRow van) {
      return isFirst(van.van().id(), row, cells, RowFaultCode.DUPLICATE_ID, Column.ID);
    }
    if (row instanceof TransferRow transfer) {
      return isFirst(transfer.item(), row, cells, RowFaultCode.DUPLICATE_ITEM, Column.BARCODE);
    }
    return accepts((HoldCopyRow) row, cells);
  }

  private boolean accepts(HoldCopyRow row, Cells cells) {
    long before = lines.getOrDefault(row.hold(), row.line());
    int facts = Objects.hash(row.to(), row.readySince());
    Integer first = holdFacts.putIfAbsent(row.hold(), facts);
    if (first != null && first != facts) {
      cells.fault(RowFaultCode.HOLD_DIFFERS, Column.HOLD, String.valueOf(before));
      return false;
    }
    lines.putIfAbsent(row.hold(), row.line());
    String copy = row.hold().value() + '\n' + row.item().value();
    return isFirst(copy, row, cells, RowFaultCode.DUPLICATE_ITEM, Column.BARCODE);
  }

  private boolean isFirst(
      Object key, ImportRow row, Cells cells, RowFaultCode code, Column column) {
    Long before = lines.putIfAbsent(key, row.line());
    if (before != null) {
      cells.fault(code, column, String.valueOf(before));
    }
    return before == null;
  }
}
