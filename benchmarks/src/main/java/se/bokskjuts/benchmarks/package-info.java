/** How good and how fast: the bench commands. */
@NullMarked
package se.bokskjuts.benchmarks;

import org.jspecify.annotations.NullMarked;
