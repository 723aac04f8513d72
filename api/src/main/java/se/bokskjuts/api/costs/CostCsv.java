package se.bokskjuts.api.costs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import se.bokskjuts.data.sharing.CostBill;

/** A bill for spreadsheets: whole öre, metres and milligrams, point and semicolon. */
final class CostCsv {
  private CostCsv() {}

  /** File name to content. */
  static Map<String, String> files(CostBill bill) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("shares.csv", shares(bill));
    files.put("stops.csv", stops(bill));
    files.put("tours.csv", tours(bill));
    if (!bill.boxes().isEmpty()) {
      files.put("boxes.csv", boxes(bill));
    }
    return files;
  }

  private static String shares(CostBill bill) {
    StringBuilder csv =
        new StringBuilder("month;payer;population_ore;use_ore;shapley_ore;co2_mg\n");
    bill.shares()
        .forEach(
            s ->
                line(
                    csv,
                    s.month(),
                    s.payer(),
                    s.populationOre(),
                    s.useOre(),
                    s.shapleyOre(),
                    s.co2Mg()));
    return csv.toString();
  }

  private static String stops(CostBill bill) {
    StringBuilder csv =
        new StringBuilder(
            "date;van;stop;unit;payer;boxes;detour_metres;use_ore;shapley_ore;co2_mg\n");
    bill.stops()
        .forEach(
            s ->
                line(
                    csv,
                    s.date(),
                    s.van(),
                    s.number(),
                    s.unit(),
                    s.payer(),
                    s.boxes(),
                    s.metres(),
                    s.useOre(),
                    s.shapleyOre(),
                    s.co2Mg()));
    return csv.toString();
  }

  private static String tours(CostBill bill) {
    StringBuilder csv = new StringBuilder("date;van;fuel;metres;co2_mg;boxes;ore\n");
    bill.tours()
        .forEach(
            t -> line(csv, t.date(), t.van(), t.fuel(), t.metres(), t.co2Mg(), t.boxes(), t.ore()));
    return csv.toString();
  }

  private static String boxes(CostBill bill) {
    StringBuilder csv = new StringBuilder("date;box;from;to;vans;co2_mg\n");
    bill.boxes().forEach(b -> line(csv, b.date(), b.box(), b.from(), b.to(), b.vans(), b.co2Mg()));
    return csv.toString();
  }

  private static void line(StringBuilder csv, Object... cells) {
    csv.append(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(";")))
        .append('\n');
  }
}
