/** Classes that break a wall on purpose. */
@NullMarked
package se.bokskjuts.benchmarks.pdptw.planted;

import org.jspecify.annotations.NullMarked;
