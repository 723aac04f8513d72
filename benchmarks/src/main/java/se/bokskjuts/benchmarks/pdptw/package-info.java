/** Public routing instances: read them, solve them, compare with the best known. */
@NullMarked
package se.bokskjuts.benchmarks.pdptw;

import org.jspecify.annotations.NullMarked;
