package se.bokskjuts.optimizer.replan;

import java.time.Duration;
import se.bokskjuts.model.Money;

/**
 * What it costs to change a published plan, besides the plan's own cost.
 *
 * @param perChangedStop a stop removed, added, given to another van, or moved in time
 * @param perDriverTold a van whose stops, times or boxes from now on are others
 * @param freeShift a stop may begin so much earlier or later before it counts as changed
 */
public record ReplanPrices(Money perChangedStop, Money perDriverTold, Duration freeShift) {
  /** 25 kr a stop (a call to a unit), 50 kr a driver, ten minutes free. */
  public static final ReplanPrices USUAL =
      new ReplanPrices(Money.ofOre(25_00), Money.ofOre(50_00), Duration.ofMinutes(10));
}
