package se.bokskjuts.api.costs;

import java.util.Arrays;
import java.util.List;
import se.bokskjuts.data.sharing.BoxFigures;
import se.bokskjuts.data.sharing.CostBill;
import se.bokskjuts.data.sharing.TourFigures;

/** A round's emissions, and the boxes that were on it. */
record RoundView(
    String date, String van, String km, String kg, long boxCount, String sek, List<BoxRow> boxes) {
  /** A box with what all its rounds emitted for it. */
  record BoxRow(String box, String from, String to, String vans, String kg) {}

  static List<RoundView> all(Bill bill) {
    CostBill amounts = bill.amounts();
    return amounts.tours().stream().map(tour -> of(bill, tour)).toList();
  }

  private static RoundView of(Bill bill, TourFigures tour) {
    return new RoundView(
        tour.date().toString(),
        tour.van(),
        Written.km(tour.metres()),
        Written.kg(tour.co2Mg()),
        tour.boxes(),
        Written.sek(tour.ore()),
        bill.amounts().boxes().stream()
            .filter(b -> b.date().equals(tour.date()) && isOn(b, tour.van()))
            .map(b -> row(bill, b))
            .toList());
  }

  private static boolean isOn(BoxFigures box, String van) {
    return Arrays.asList(box.vans().split(" ")).contains(van);
  }

  private static BoxRow row(Bill bill, BoxFigures box) {
    return new BoxRow(
        box.box(), bill.unit(box.from()), bill.unit(box.to()), box.vans(), Written.kg(box.co2Mg()));
  }
}
