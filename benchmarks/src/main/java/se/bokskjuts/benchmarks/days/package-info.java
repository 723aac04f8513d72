/** Service days solved one after the other: how well, how far, how fast. */
@NullMarked
package se.bokskjuts.benchmarks.days;

import org.jspecify.annotations.NullMarked;
