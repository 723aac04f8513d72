package se.bokskjuts.api.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriUtils;
import se.bokskjuts.data.scenario.Fuel;
import se.bokskjuts.data.sharing.CostBill;
import se.bokskjuts.data.sharing.MonthShare;
import se.bokskjuts.data.sharing.TourFigures;

/**
 * A bill as page and paper show it.
 *
 * @param total what was paid
 * @param vans one line a van
 */
record BillView(
    String key,
    String title,
    String total,
    List<PayerRow> payers,
    PayerRow sum,
    List<VanRow> vans) {

  /**
   * A payer's three amounts.
   *
   * @param key in addresses; of nobody a dash
   * @param address of what is behind the amounts
   */
  record PayerRow(
      String key,
      String address,
      String name,
      String population,
      String use,
      String shapley,
      String kg) {
    static PayerRow of(String bill, MonthShare share, String name) {
      String key = share.payer().isEmpty() ? NOBODY : share.payer();
      return new PayerRow(
          key,
          "/cost-shares/" + bill + "/payers/" + UriUtils.encodePathSegment(key, UTF_8),
          name,
          Written.sek(share.populationOre()),
          Written.sek(share.useOre()),
          Written.sek(share.shapleyOre()),
          Written.kg(share.co2Mg()));
    }
  }

  /**
   * A van's rounds.
   *
   * @param gramsPerKm the factor that its rounds were reckoned with
   */
  record VanRow(
      String van,
      String fuel,
      String gramsPerKm,
      int rounds,
      String km,
      String kg,
      String kgPerRound,
      String gramsPerBox) {}

  static final String NOBODY = "-";

  /**
   * @param nobody what is said of what belongs to nobody alone
   * @param all what is said of the sum
   * @param own what is said of a fuel that the table does not have
   */
  record Words(String nobody, String all, String own, boolean english) {}

  static BillView of(Bill bill, Words words) {
    CostBill amounts = bill.amounts();
    List<PayerRow> rows = new ArrayList<>();
    long[] sums = new long[4];
    for (String payer : amounts.payers()) {
      MonthShare share = amounts.shareOf(payer);
      rows.add(PayerRow.of(bill.of().key(), share, payer.isEmpty() ? words.nobody() : payer));
      sums[0] += share.populationOre();
      sums[1] += share.useOre();
      sums[2] += share.shapleyOre();
      sums[3] += share.co2Mg();
    }
    MonthShare sum = new MonthShare("", "", sums[0], sums[1], sums[2], sums[3]);
    return new BillView(
        bill.of().key(),
        bill.title(),
        Written.sek(amounts.totalOre()),
        rows,
        PayerRow.of(bill.of().key(), sum, words.all()),
        vans(amounts, words));
  }

  private static List<VanRow> vans(CostBill bill, Words words) {
    Map<String, List<TourFigures>> byVan = new TreeMap<>();
    bill.tours()
        .forEach(
            t -> byVan.computeIfAbsent(t.van() + "\n" + t.fuel(), v -> new ArrayList<>()).add(t));
    return byVan.values().stream().map(tours -> van(tours, words)).toList();
  }

  private static VanRow van(List<TourFigures> tours, Words words) {
    long metres = tours.stream().mapToLong(TourFigures::metres).sum();
    long mg = tours.stream().mapToLong(TourFigures::co2Mg).sum();
    long boxes = tours.stream().mapToLong(TourFigures::boxes).sum();
    Fuel fuel = Fuel.table().get(tours.get(0).fuel());
    return new VanRow(
        tours.get(0).van(),
        fuel == null ? words.own() : words.english() ? fuel.english() : fuel.swedish(),
        Written.number(metres == 0 ? 0 : (double) mg / metres, 0),
        tours.size(),
        Written.km(metres),
        Written.kg(mg),
        Written.kg(mg / tours.size()),
        boxes == 0 ? "–" : Written.number(mg / 1000.0 / boxes, 0));
  }
}
