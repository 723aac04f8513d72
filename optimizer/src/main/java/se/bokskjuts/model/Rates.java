package se.bokskjuts.model;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The prices of a plan ({@code domain.md} 5), in SEK.
 *
 * @param delayPerDay SEK per transfer and day, by kind
 * @param ageing added share of the delay rate per day already waited
 * @param perBox SEK per box packed
 * @param perLift SEK per loading or unloading of a box
 * @param perItemSorted SEK each time an item passes a sort point
 * @param co2PerKg SEK per kg of CO2e
 * @param perMissedVisit SEK per promised unit not visited, times (1 + missedDays)
 */
public record Rates(
    Map<TransferKind, BigDecimal> delayPerDay,
    BigDecimal ageing,
    BigDecimal perBox,
    BigDecimal perLift,
    BigDecimal perItemSorted,
    BigDecimal co2PerKg,
    BigDecimal perMissedVisit) {
  public Rates {
    delayPerDay = Map.copyOf(delayPerDay);
    for (TransferKind kind : TransferKind.values()) {
      Checks.require(delayPerDay.containsKey(kind), "rates.delay has no rate for " + kind);
    }
  }

  /** SEK, not rounded: rate × days × (1 + ageing × waitedDays). */
  public BigDecimal delay(TransferKind kind, int days, int waitedDays) {
    return delayPerDay
        .get(kind)
        .multiply(BigDecimal.valueOf(days))
        .multiply(BigDecimal.ONE.add(ageing.multiply(BigDecimal.valueOf(waitedDays))));
  }
}
