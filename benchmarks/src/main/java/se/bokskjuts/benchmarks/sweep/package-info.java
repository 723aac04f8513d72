/** Sweeps whose runs are shared by processes on one or many machines through PostgreSQL. */
@NullMarked
package se.bokskjuts.benchmarks.sweep;

import org.jspecify.annotations.NullMarked;
