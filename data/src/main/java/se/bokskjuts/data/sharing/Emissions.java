package se.bokskjuts.data.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bokskjuts.model.BoxId;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.VanId;

/**
 * A day's CO2e laid on boxes by the principles of ISO 14083: a round's emissions, empty running
 * included, are shared by what it carried, box times the direct way between where the box got on
 * and off, not the way driven.
 */
public final class Emissions {
  private final Map<BoxId, Long> byBox = new HashMap<>();
  private long forNobody;

  public static Emissions of(DayProblem day, DrivenDay driven, List<TourPrice> prices) {
    Emissions emissions = new Emissions();
    prices.forEach(price -> emissions.share(day, driven, price));
    return emissions;
  }

  private void share(DayProblem day, DrivenDay driven, TourPrice price) {
    List<BoxId> boxes = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (DrivenDay.Crate crate : driven.crates()) {
      for (DrivenDay.Ride ride : crate.rides()) {
        if (isOn(ride, price.van().id())) {
          boxes.add(crate.id());
          weights.add((double) Math.max(1, day.matrix().metres(ride.from(), ride.to())));
        }
      }
    }
    if (boxes.isEmpty()) {
      forNobody += price.co2Mg();
      return;
    }
    long[] parts =
        LargestRemainder.divide(
            price.co2Mg(), weights.stream().mapToDouble(Double::doubleValue).toArray());
    for (int i = 0; i < parts.length; i++) {
      byBox.merge(boxes.get(i), parts[i], Long::sum);
    }
  }

  private static boolean isOn(DrivenDay.Ride ride, VanId van) {
    return ride.van().equals(van);
  }

  /** Milligrams. */
  public long of(BoxId box) {
    return byBox.getOrDefault(box, 0L);
  }

  /** Milligrams of vans that carried no box. */
  public long forNobody() {
    return forNobody;
  }
}
