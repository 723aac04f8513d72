/** OptaPlanner's own benchmarker over settings of the planner. */
@NullMarked
package se.bokskjuts.benchmarks.solver;

import org.jspecify.annotations.NullMarked;
