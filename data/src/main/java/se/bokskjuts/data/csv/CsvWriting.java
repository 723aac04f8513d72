package se.bokskjuts.data.csv;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import se.bokskjuts.model.SortPoint;
import se.bokskjuts.model.TimeWindow;
import se.bokskjuts.model.Unit;
import se.bokskjuts.model.UnitId;
import se.bokskjuts.model.Van;

/**
 * Writes the files that {@link CsvReading} reads: UTF-8, semicolons, Swedish or English headings.
 */
public final class CsvWriting {
  private static final List<String> ENGLISH_DAYS = List.of("mon", "tue", "wed", "thu", "fri");
  private static final List<String> SWEDISH_DAYS = List.of("mån", "tis", "ons", "tor", "fre");

  private final boolean swedish;
  private final String source;

  private CsvWriting(boolean swedish, String source) {
    this.swedish = swedish;
    this.source = source;
  }

  public static CsvWriting inSwedish() {
    return new CsvWriting(true, "");
  }

  public static CsvWriting inEnglish() {
    return new CsvWriting(false, "");
  }

  /** With a column on each van's line that says where it comes from. */
  public CsvWriting withSource(String newSource) {
    return new CsvWriting(swedish, newSource);
  }

  public String units(Collection<UnitRow> rows) {
    CsvSheet<UnitRow> sheet =
        new CsvSheet<UnitRow>()
            .with(Column.ID, r -> r.unit().id().value())
            .with(Column.CODE, r -> String.join(" ", r.codes()))
            .withText(Column.NAME, r -> r.unit().name())
            .with(Column.KIND, r -> r.unit().kind().name())
            .withText(Column.MUNICIPALITY, r -> r.unit().municipality())
            .with(Column.LAT, r -> degrees(r.unit().lat()))
            .with(Column.LON, r -> degrees(r.unit().lon()))
            .with(Column.WINDOWS, r -> windows(r.unit()))
            .with(Column.SERVICE_SECONDS, r -> String.valueOf(r.unit().serviceSeconds()))
            .with(Column.SECONDS_PER_BOX, r -> String.valueOf(r.unit().secondsPerBox()))
            .with(Column.MAX_BOXES_IN, r -> number(r.unit().maxBoxesIn()))
            .with(Column.EMPTY_BOXES, r -> number(r.unit().emptyBoxes()))
            .with(Column.DOCK, r -> yesNo(r.unit().dock()))
            .with(Column.PROMISED_WEEKDAYS, this::weekdays)
            .with(Column.SORT_OPENS, r -> r.sorting().map(s -> s.opens().toString()).orElse(""))
            .with(Column.SORT_CLOSES, r -> r.sorting().map(s -> s.closes().toString()).orElse(""))
            .with(Column.SORT_SECONDS_PER_ITEM, r -> perItem(r.sorting()))
            .withText(Column.SOURCE, UnitRow::source)
            .with(Column.FROM_MEMORY, r -> yesNo(r.fromMemory()));
    return write(sheet, rows);
  }

  public String vans(Collection<Van> rows) {
    CsvSheet<Van> sheet =
        new CsvSheet<Van>()
            .with(Column.ID, v -> v.id().value())
            .with(Column.START, v -> v.start().value())
            .with(Column.END, v -> v.end().value())
            .with(Column.SHIFT_FROM, v -> v.shift().from().toString())
            .with(Column.SHIFT_TO, v -> v.shift().to().toString())
            .with(Column.CAPACITY_BOXES, v -> String.valueOf(v.capacityBoxes()))
            .with(Column.CAPACITY_KG, v -> thousandths(v.capacityGrams()))
            .with(Column.SERVES, CsvWriting::serves)
            .with(
                Column.RANGE_KM,
                v -> v.rangeMetres().isPresent() ? thousandths(v.rangeMetres().getAsInt()) : "")
            .with(Column.GRAMS_CO2_PER_KM, v -> decimal(v.gramsCo2PerKm()))
            .with(Column.FIXED, v -> decimal(v.fixed()))
            .with(Column.PER_HOUR, v -> decimal(v.perHour()))
            .with(Column.PER_KM, v -> decimal(v.perKm()))
            .with(Column.MAX_WORK_SECONDS, v -> number(v.maxWorkSeconds()))
            .with(Column.BREAK_SECONDS, v -> String.valueOf(v.breakSeconds()))
            .withSource(source);
    return write(sheet, rows);
  }

  public String transfers(Collection<TransferRow> rows) {
    CsvSheet<TransferRow> sheet =
        new CsvSheet<TransferRow>()
            .withText(Column.BARCODE, r -> r.item().value())
            .with(Column.KIND, r -> r.kind().name())
            .with(Column.FROM, r -> r.from().value())
            .with(Column.TO, r -> r.to().value())
            .with(Column.DATE, r -> r.readySince().toString())
            .with(Column.MEDIA, r -> r.size().mediaType())
            .with(Column.LITRES, r -> thousandths(r.size().millilitres()))
            .with(Column.KG, r -> thousandths(r.size().grams()))
            .withText(Column.TITLE, r -> r.text().title())
            .withText(Column.SHELF, r -> r.text().shelf())
            .with(Column.SOURCE, r -> r.synthetic() ? synthetic() : "");
    return write(sheet, rows);
  }

  /** One line per copy that can fill the hold. */
  public String holds(Collection<HoldCopyRow> rows) {
    CsvSheet<HoldCopyRow> sheet =
        new CsvSheet<HoldCopyRow>()
            .with(Column.HOLD, r -> r.hold().value())
            .with(Column.TO, r -> r.to().value())
            .with(Column.DATE, r -> r.readySince().toString())
            .withText(Column.BARCODE, r -> r.item().value())
            .with(Column.AT, r -> r.at().value())
            .with(Column.MEDIA, r -> r.size().mediaType())
            .with(Column.LITRES, r -> thousandths(r.size().millilitres()))
            .with(Column.KG, r -> thousandths(r.size().grams()))
            .withText(Column.TITLE, r -> r.text().title())
            .withText(Column.SHELF, r -> r.text().shelf())
            .with(Column.SOURCE, r -> r.synthetic() ? synthetic() : "");
    return write(sheet, rows);
  }

  private String synthetic() {
    return swedish ? "syntetisk" : "synthetic";
  }

  private <T> String write(CsvSheet<T> sheet, Iterable<T> rows) {
    StringWriter out = new StringWriter();
    sheet.write(rows, swedish, out);
    return out.toString();
  }

  private String weekdays(UnitRow row) {
    List<String> names = swedish ? SWEDISH_DAYS : ENGLISH_DAYS;
    return row.promisedWeekdays().stream()
        .map(DayOfWeek::getValue)
        .sorted()
        .map(day -> names.get(day - 1))
        .collect(Collectors.joining(" "));
  }

  private static String windows(Unit unit) {
    return unit.windows().stream().map(CsvWriting::window).collect(Collectors.joining(" "));
  }

  private static String window(TimeWindow window) {
    return window.from() + "-" + window.to();
  }

  private static String perItem(Optional<SortPoint> sorting) {
    return sorting.map(s -> String.valueOf(s.secondsPerItem())).orElse("");
  }

  private static String serves(Van van) {
    return van.serves()
        .map(ids -> ids.stream().map(UnitId::value).sorted().collect(Collectors.joining(" ")))
        .orElse("");
  }

  private String yesNo(boolean yes) {
    if (swedish) {
      return yes ? "ja" : "nej";
    }
    return yes ? "yes" : "no";
  }

  private static String number(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }

  private String thousandths(int value) {
    return decimal(BigDecimal.valueOf(value, 3).stripTrailingZeros());
  }

  /** Decimal comma in Swedish. */
  private String decimal(BigDecimal value) {
    String text = value.toPlainString();
    return swedish ? text.replace('.', ',') : text;
  }

  private static String degrees(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }
}
