package se.bokskjuts.benchmarks.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.csv.TransferRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.file.DayFile;
import se.bokskjuts.data.generate.DayGenerator;
import se.bokskjuts.data.generate.GenerateSettings;
import se.bokskjuts.data.generate.SyntheticDay;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;

/** Made-up demand on Dalarna's real units. More per cent are the same items and some more. */
record GeneratedDemand(DalarnaBase base, ServiceCalendar calendar, int items) implements Demand {
  @Override
  public Arrivals on(LocalDate date, long seed, int percent) {
    int today = Math.max(1, items * percent / 100);
    SyntheticDay made =
        new DayGenerator(base, calendar).generate(GenerateSettings.of(date, today, seed).asFresh());
    var types =
        made.transfers().stream()
            .collect(
                Collectors.toMap(row -> "t" + row.item().value(), this::mediaType, (a, b) -> a));
    DayFile file = made.toDayFile(base, calendar);
    List<Arrivals.Item> transfers =
        file.transfers().stream()
            .map(t -> new Arrivals.Item(dated(t, date), types.getOrDefault(t.id().value(), "")))
            .toList();
    return Arrivals.madeUp(transfers, file.holds());
  }

  private String mediaType(TransferRow row) {
    return row.size().mediaType();
  }

  /** A barcode may be drawn again on another day. */
  private static Transfer dated(Transfer t, LocalDate date) {
    return new Transfer(
        TransferId.of(date + "-" + t.id()),
        t.kind(),
        t.from(),
        t.to(),
        t.millilitres(),
        t.grams(),
        0);
  }
}
