/** The hot paths under JMH: a search's steps, the constraint streams' scoring, the checker. */
@NullMarked
package se.bokskjuts.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
