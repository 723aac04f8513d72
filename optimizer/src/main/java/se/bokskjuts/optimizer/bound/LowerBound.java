package se.bokskjuts.optimizer.bound;

import se.bokskjuts.model.Money;

/**
 * A sum that no plan of the day undercuts.
 *
 * @param total at least this much
 * @param items of it: boxes, sorting and delay that even a van at every door would leave
 * @param visits of it: vans, missed promises, and delay for want of a visit
 * @param vans vans that the cheapest relaxed day uses
 */
public record LowerBound(Money total, Money items, Money visits, int vans) {
  /** How much dearer a plan is than the bound, as a share of its own cost: 0 is proven best. */
  public double gapOf(Money cost) {
    return cost.ore() <= 0 ? 0 : (cost.ore() - total.ore()) / (double) cost.ore();
  }
}
