/** How good and how fast a day under way is planned anew. */
@NullMarked
package se.bokskjuts.benchmarks.replan;

import org.jspecify.annotations.NullMarked;
