/** Tests of the public instances' bench. */
@NullMarked
package se.bokskjuts.benchmarks.pdptw;

import org.jspecify.annotations.NullMarked;
