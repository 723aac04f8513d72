package se.bokskjuts.optimizer.planned;

import se.bokskjuts.model.Money;
import se.bokskjuts.model.Rates;
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
  static ItemFacts of(
      TransferId id,
      boolean isHold,
      TransferKind kind,
      UnitId to,
      int millilitres,
      int grams,
      int waited,
      Rates rates) {
    long one = Money.ofSek(rates.delay(kind, 1, waited)).ore();
    long two = Money.ofSek(rates.delay(kind, 2, waited)).ore();
    return new ItemFacts(id, isHold, to, millilitres, grams, one, two);
  }

  long delayOre(int days) {
    return days == 0 ? 0 : days == 1 ? delayOre1 : delayOre2;
  }
}
