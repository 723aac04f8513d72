package se.bokskjuts.optimizer;

import java.time.Duration;
import se.bokskjuts.model.PlanCost;

/**
 * A better plan was found, or a phase began.
 *
 * @param elapsed since the search began
 * @param cost of the best plan so far
 * @param phase what the search is doing, one English word: {@code construct}, {@code search},
 *     {@code pack}
 * @param steps search steps done
 */
public record SolveProgress(Duration elapsed, PlanCost cost, String phase, long steps) {}
