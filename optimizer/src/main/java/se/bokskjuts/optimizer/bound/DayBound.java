package se.bokskjuts.optimizer.bound;

import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Money;

/**
 * A lower bound on the cost of every plan of a day. Two prices are paid separately and so may be
 * added:
 *
 * <ul>
 *   <li>Items ({@link ItemFloor}). A box's cost is shared equally among its items, so an item pays
 *       at least a box's cost over the most items that such a box can hold. With this share, each
 *       item costs at least the cheapest of staying, a direct box and a sort box, even if vans stop
 *       everywhere; and so much more if no van lifts a box at its origin or its destination. That
 *       extra is split between the two units as a price of not visiting them.
 *   <li>Visits ({@link VisitFloor}). Each unit is visited or pays that price and its promise
 *       (domain 5, missed). What vans drive is at least what tours of the visited units through a
 *       common depot cost, every leg at the cheapest van's rates and by the cheapest way round;
 *       windows, capacity, breaks and waiting are left out. Vans work no longer than their shifts:
 *       for each number of vans their hours are a constraint, priced by a Lagrange multiplier. The
 *       tours themselves are relaxed to 1-trees whose degrees are priced (Held & Karp 1971), an
 *       unvisited unit hanging on the depot by an edge that costs its price (as in prize-collecting
 *       tours, Balas 1989).
 * </ul>
 *
 * Any multiplier gives a valid bound; the best found counts, for the cheapest number of vans.
 */
public final class DayBound {
  /** Shares of what an unvisited destination costs an item; each gives a bound of its own. */
  private static final double[] SPLITS = {0, 0.5, 1};

  private DayBound() {}

  public static LowerBound of(DayProblem day) {
    LowerBound best = of(day, SPLITS[0]);
    for (int i = 1; i < SPLITS.length; i++) {
      LowerBound other = of(day, SPLITS[i]);
      best = other.total().compareTo(best.total()) > 0 ? other : best;
    }
    return best;
  }

  private static LowerBound of(DayProblem day, double split) {
    ItemFloor items = new ItemFloor(day, split);
    VisitFloor visits = new VisitFloor(day, items.priceOfNoVisit());
    // Every item and van may be rounded down by half an öre, and four sums of the plan.
    int rounded = day.transfers().size() + day.holds().size() + day.vans().size() + 4;
    long floor = Math.max(0, ore(items.base()) + ore(visits.cost()) - rounded);
    return new LowerBound(
        Money.ofOre(floor),
        Money.ofOre(ore(items.base())),
        Money.ofOre(ore(visits.cost())),
        visits.vans());
  }

  private static long ore(double sek) {
    return (long) Math.floor(sek * 100);
  }
}
