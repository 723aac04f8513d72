/** Tests of the day benchmarks. */
@NullMarked
package se.bokskjuts.benchmarks.days;

import org.jspecify.annotations.NullMarked;
