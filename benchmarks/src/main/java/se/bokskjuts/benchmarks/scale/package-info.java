/** How the planner grows: made-up counties of more and more units. */
@NullMarked
package se.bokskjuts.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
