package se.bokskjuts.optimizer.planned;

import se.bokskjuts.model.HoldRequest;
import se.bokskjuts.model.Money;
import se.bokskjuts.model.Rates;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.TransferId;
import se.bokskjuts.model.TransferKind;
import se.bokskjuts.model.UnitId;

/**
 * What does not change about an item, whichever copy it is.
 *
 * @param delayOre1 öre when it is one day from its destination
 * @param delayOre2 öre when it is two days from it
 */
record ItemFacts(
    TransferId id,
    boolean isHold,
    UnitId to,
    int millilitres,
    int grams,
    long delayOre1,
    long delayOre2) {
  static ItemFacts of(Transfer t, Rates rates) {
    return new ItemFacts(
        t.id(),
        false,
        t.to(),
        t.millilitres(),
        t.grams(),
        Money.ofSek(rates.delay(t.kind(), 1, t.waitedDays())).ore(),
        Money.ofSek(rates.delay(t.kind(), 2, t.waitedDays())).ore());
  }

  static ItemFacts of(HoldRequest h, Rates rates) {
    return new ItemFacts(
        TransferId.of(h.id().value()),
        true,
        h.to(),
        h.millilitres(),
        h.grams(),
        Money.ofSek(rates.delay(TransferKind.HOLD, 1, h.waitedDays())).ore(),
        Money.ofSek(rates.delay(TransferKind.HOLD, 2, h.waitedDays())).ore());
  }

  long delayOre(int days) {
    return days == 0 ? 0 : days == 1 ? delayOre1 : delayOre2;
  }
}
