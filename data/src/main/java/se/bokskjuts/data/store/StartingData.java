package se.bokskjuts.data.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.bokskjuts.data.csv.VanRow;
import se.bokskjuts.data.dalarna.DalarnaBase;
import se.bokskjuts.data.db.Database;
import se.bokskjuts.data.scenario.Sharing;
import se.bokskjuts.model.BoxType;
import se.bokskjuts.model.Rates;

/** Fills an empty database with Dalarna: units, vans, media types and prices. */
public final class StartingData {
  /** When the tables of {@code dalarna} were put together. */
  private static final LocalDate GATHERED = LocalDate.of(2026, 11, 23);

  private static final String SOURCE =
      "Antagande eller källa enligt programmets tabeller; att ersätta med Dalabibliotekens uppgift";

  private final Database database;

  public StartingData(Database database) {
    this.database = database;
  }

  /** Settings that are missing are added; units and vans only where there are none. */
  public void fill(DalarnaBase base) {
    database.inTransaction(
        () -> {
          SettingsStore settings = new SettingsStore(database);
          settings.addMissing(settings(base));
          settings.addMissingMediaTypes(base.listMediaTypes(), GATHERED);
          if (new UnitStore(database).list().isEmpty()) {
            new UnitStore(database).putRows(base.listUnits());
            List<VanRow> vans = base.listVans().stream().map(van -> new VanRow(0, van)).toList();
            new VanStore(database).putRows(vans, SOURCE);
          }
        });
  }

  /** What a new database is given, each setting with its measure and source. */
  public static List<Setting> settings(DalarnaBase base) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    BoxType box = base.boxType();
    amounts.put("boxType.litres", BigDecimal.valueOf(box.millilitres(), 3));
    amounts.put("boxType.maxKg", BigDecimal.valueOf(box.maxGrams(), 3));
    amounts.put("boxType.emptyKg", BigDecimal.valueOf(box.emptyGrams(), 3));
    amounts.put("dockSeconds", BigDecimal.valueOf(base.dockSeconds()));
    Rates rates = base.getRates();
    rates.delayPerDay().forEach((kind, sek) -> amounts.put("delay." + kind, sek));
    amounts.put("ageing", rates.ageing());
    amounts.put("perBox", rates.perBox());
    amounts.put("perLift", rates.perLift());
    amounts.put("perItemSorted", rates.perItemSorted());
    amounts.put("co2PerKg", rates.co2PerKg());
    amounts.put("perMissedVisit", rates.perMissedVisit());
    Sharing sharing = Sharing.USUAL;
    amounts.put("sharing.region", BigDecimal.valueOf(sharing.regionPercent()));
    amounts.put("sharing.volume", BigDecimal.valueOf(sharing.volumePercent()));
    amounts.put("sharing.stops", BigDecimal.valueOf(sharing.stopsPercent()));
    amounts.put("sharing.base", BigDecimal.valueOf(sharing.basePercent()));
    amounts.put("replan.perChangedStop", BigDecimal.valueOf(25));
    amounts.put("replan.perDriverTold", BigDecimal.valueOf(50));
    amounts.put("replan.freeMinutes", BigDecimal.valueOf(10));
    List<Setting> settings = new ArrayList<>();
    amounts.forEach(
        (name, amount) ->
            settings.add(new Setting(name, amount, measure(name), SOURCE, GATHERED, 0)));
    return settings;
  }

  private static String measure(String name) {
    return switch (name) {
      case "boxType.litres" -> "liter";
      case "boxType.maxKg", "boxType.emptyKg" -> "kg";
      case "dockSeconds" -> "sekunder";
      case "ageing" -> "andel per dygn";
      case "perBox" -> "kr per låda";
      case "perLift" -> "kr per lyft";
      case "perItemSorted" -> "kr per exemplar";
      case "co2PerKg" -> "kr per kg CO2e";
      case "perMissedVisit" -> "kr per besök";
      case "replan.perChangedStop" -> "kr per stopp";
      case "replan.perDriverTold" -> "kr per förare";
      case "replan.freeMinutes" -> "minuter";
      case "sharing.region" -> "procent";
      case "sharing.volume", "sharing.stops", "sharing.base" -> "vikt";
      default -> "kr per dygn";
    };
  }
}
