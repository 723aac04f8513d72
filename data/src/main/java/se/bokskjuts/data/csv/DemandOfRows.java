package se.bokskjuts.data.csv;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.model.Copy;
import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;

/**
 * What rows ask for on a date, where no database numbers them: a transfer is named by its barcode,
 * a hold by its own id.
 */
public record DemandOfRows(LocalDate date, ServiceCalendar calendar) {
  public Transfer transfer(TransferRow row) {
    return new Transfer(
        TransferId.of("t" + row.item().value()),
        row.kind(),
        row.from(),
        row.to(),
        row.size().millilitres(),
        row.size().grams(),
        calendar.waitedDays(row.readySince(), date));
  }

  /** One for all rows of a hold, in the order of their first rows. */
  public List<HoldRequest> holds(List<HoldCopyRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(HoldCopyRow::hold, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(this::hold)
        .toList();
  }

  private HoldRequest hold(List<HoldCopyRow> rows) {
    HoldCopyRow first = rows.get(0);
    return new HoldRequest(
        first.hold(),
        first.to(),
        calendar.waitedDays(first.readySince(), date),
        first.size().millilitres(),
        first.size().grams(),
        rows.stream().map(row -> new Copy(row.item(), row.at())).toList());
  }
}
