package se.bokskjuts.data.file;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.TransferKind;

/**
 * The rates of a day file: every one is a number of SEK that somebody decided, so none is guessed.
 */
final class RateFields {
  private static final int MOST_SEK = 1_000_000;

  private RateFields() {}

  static Optional<Rates> rates(Fields rates) {
    Fields delay = rates.object("delay", true);
    Map<TransferKind, BigDecimal> delayPerDay = new EnumMap<>(TransferKind.class);
    for (TransferKind kind : TransferKind.values()) {
      delayPerDay.put(kind, delay.amount(kind.name(), MOST_SEK));
    }
    delay.refuseUnknownKeys();
    BigDecimal ageing = rates.amount("ageing", 1_000);
    BigDecimal perBox = rates.amount("perBox", MOST_SEK);
    BigDecimal perLift = rates.amount("perLift", MOST_SEK);
    BigDecimal perItemSorted = rates.amount("perItemSorted", MOST_SEK);
    BigDecimal co2PerKg = rates.amount("co2PerKg", MOST_SEK);
    BigDecimal perMissedVisit =
        rates.has("perMissedVisit") ? rates.amount("perMissedVisit", MOST_SEK) : BigDecimal.ZERO;
    return rates.build(
        () ->
            new Rates(
                delayPerDay, ageing, perBox, perLift, perItemSorted, co2PerKg, perMissedVisit));
  }
}
