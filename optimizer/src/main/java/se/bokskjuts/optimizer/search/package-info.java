/**
 * The search for good plans: fast, its own, judged by others.
 *
 * <p>Read it from above: {@link se.bokskjuts.optimizer.search.CrateSearch} starts a {@code Strand}
 * in each thread; a strand runs {@code Annealing} (on small days {@code SmallDaySearch}), which
 * draws changes of {@code Routes} from {@code Moves} and asks {@code Evaluator} what they cost:
 * {@code Timetable} for the times, {@code Connections} for the ways of boxes, {@code Lanes} for
 * what rides. {@code PlanBuilder} turns the best routes into a plan; {@code Repacking} then moves
 * single items. {@code Instance} and {@code Demand} are the day in flat arrays.
 */
@NullMarked
package se.bokskjuts.optimizer.search;

import org.jspecify.annotations.NullMarked;
