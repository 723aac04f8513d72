package se.bokskjuts.api.costs;

import java.util.Comparator;
import java.util.List;
import se.bokskjuts.data.sharing.StopLine;

/**
 * What stands behind a payer's amounts.
 *
 * @param loose lines that belong to no stop: the base of the share by use, emissions without a stop
 */
record StopsView(List<Row> stops, List<Row> loose, Row sum) {
  /** A stop; of what belongs to none, with an empty van. */
  record Row(
      String date,
      String van,
      int number,
      String unit,
      int boxes,
      String km,
      String use,
      String shapley,
      String kg) {}

  static StopsView of(Bill bill, String payer) {
    List<StopLine> lines =
        bill.amounts().stopsOf(payer).stream()
            .sorted(
                Comparator.comparing(StopLine::date)
                    .thenComparing(StopLine::van)
                    .thenComparingInt(StopLine::number))
            .toList();
    return new StopsView(
        lines.stream().filter(l -> l.number() > 0).map(l -> row(bill, l)).toList(),
        lines.stream().filter(l -> l.number() == 0).map(l -> row(bill, l)).toList(),
        sum(lines));
  }

  private static Row row(Bill bill, StopLine line) {
    return new Row(
        line.date().toString(),
        line.van(),
        line.number(),
        bill.unit(line.unit()),
        line.boxes(),
        Written.km(line.metres()),
        Written.sek(line.useOre()),
        Written.sek(line.shapleyOre()),
        Written.kg(line.co2Mg()));
  }

  private static Row sum(List<StopLine> lines) {
    return new Row(
        "",
        "",
        (int) lines.stream().filter(l -> l.number() > 0).count(),
        "",
        lines.stream().mapToInt(StopLine::boxes).sum(),
        Written.km(lines.stream().mapToLong(StopLine::metres).sum()),
        Written.sek(lines.stream().mapToLong(StopLine::useOre).sum()),
        Written.sek(lines.stream().mapToLong(StopLine::shapleyOre).sum()),
        Written.kg(lines.stream().mapToLong(StopLine::co2Mg).sum()));
  }
}
