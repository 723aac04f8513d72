package se.bokskjuts.data.dalarna;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.bokskjuts.data.calendar.ServiceCalendar;
import se.bokskjuts.data.csv.CsvReading;
import se.bokskjuts.data.csv.ImportRow;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.csv.MediaTypes;
import se.bokskjuts.data.csv.ReadReport;
import se.bokskjuts.data.csv.ReadSettings;
import se.bokskjuts.data.csv.RowCheck;
import se.bokskjuts.data.csv.UnitNames;
import se.bokskjuts.data.csv.UnitRow;
import se.bokskjuts.data.csv.VanRow;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.Van;

/**
 * What a new installation begins with: Dalarna's 58 units, its vans, crate, media types, prices and
 * population. Most figures are assumptions and say so in their tables.
 */
public final class DalarnaBase {
  private final List<UnitRow> units;
  private final List<Van> vans;
  private final List<MediaType> mediaTypes;
  private final Map<String, Integer> inhabitants;
  private final Map<String, BigDecimal> crate;
  private final Rates rates;

  private DalarnaBase() {
    mediaTypes = ResourceTable.rows("media-types.csv").stream().map(DalarnaBase::type).toList();
    units = read("units.csv", Layout.UNITS, UnitNames.ofIds(List.of()), UnitRow.class);
    vans =
        read("vans.csv", Layout.VANS, unitNames(), VanRow.class).stream().map(VanRow::van).toList();
    inhabitants = table("population.csv", "municipality", row -> number(row, "inhabitants"));
    crate = table("crate.csv", "id", row -> new BigDecimal(row.get("value")));
    rates = rates();
  }

  /** Reads the tables that stand in the program. */
  public static DalarnaBase load() {
    return new DalarnaBase();
  }

  public List<UnitRow> listUnits() {
    return units;
  }

  public UnitNames unitNames() {
    return UnitNames.of(units);
  }

  /** Trunk vans first, then the municipal ones. */
  public List<Van> listVans() {
    return vans;
  }

  /** Vans that may stop anywhere. */
  public List<Van> listTrunkVans() {
    return vans.stream().filter(van -> van.serves().isEmpty()).toList();
  }

  public List<MediaType> listMediaTypes() {
    return mediaTypes;
  }

  /** The media types as files are read against; an item without one counts as a hardback. */
  public MediaTypes mediaTypes() {
    return MediaType.index(mediaTypes);
  }

  /** Inhabitants by municipality, 31 December 2024. */
  public Map<String, Integer> inhabitants() {
    return inhabitants;
  }

  public BoxType boxType() {
    return new BoxType(thousandths("litres"), thousandths("maxKg"), thousandths("emptyKg"));
  }

  public int dockSeconds() {
    return crate.get("dockSeconds").intValueExact();
  }

  public Rates getRates() {
    return rates;
  }

  private int thousandths(String id) {
    return crate.get(id).movePointRight(3).intValueExact();
  }

  private <T extends ImportRow> List<T> read(
      String name, Layout layout, UnitNames names, Class<T> type) {
    List<T> rows = new ArrayList<>();
    ReadSettings settings =
        new ReadSettings(
            Optional.of(layout),
            names,
            MediaType.index(mediaTypes),
            ServiceCalendar.swedish(),
            LocalDate.EPOCH,
            RowCheck.none(),
            Optional.empty());
    ReadReport report =
        CsvReading.read(ResourceTable.bytes(name), settings, row -> rows.add(type.cast(row)));
    if (report.log().countFaults() > 0) {
      throw new IllegalStateException("dalarna/" + name + ": " + report.log().listFaults());
    }
    return List.copyOf(rows);
  }

  private static MediaType type(Map<String, String> row) {
    return new MediaType(
        row.get("id"),
        row.get("swedish"),
        List.of(row.get("names").split(" ")),
        new BigDecimal(row.get("litres")).movePointRight(3).intValueExact(),
        new BigDecimal(row.get("kg")).movePointRight(3).intValueExact(),
        number(row, "share_percent"),
        row.get("source"));
  }

  private static Rates rates() {
    Map<String, BigDecimal> sek = table("rates.csv", "id", row -> new BigDecimal(row.get("sek")));
    Map<TransferKind, BigDecimal> delay = new EnumMap<>(TransferKind.class);
    for (TransferKind kind : TransferKind.values()) {
      delay.put(kind, sek.get("delay." + kind));
    }
    return new Rates(
        delay,
        sek.get("ageing"),
        sek.get("perBox"),
        sek.get("perLift"),
        sek.get("perItemSorted"),
        sek.get("co2PerKg"),
        sek.get("perMissedVisit"));
  }

  private static <T> Map<String, T> table(
      String name, String key, Function<Map<String, String>, T> value) {
    return ResourceTable.rows(name).stream()
        .collect(Collectors.toMap(row -> row.get(key), value, (a, b) -> a, LinkedHashMap::new));
  }

  private static int number(Map<String, String> row, String column) {
    return Integer.parseInt(row.get(column));
  }
}
