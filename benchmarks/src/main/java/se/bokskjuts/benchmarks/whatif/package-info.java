/** What if: many service days simulated under scenarios, compared pair by pair, and shared out. */
@NullMarked
package se.bokskjuts.benchmarks.whatif;

import org.jspecify.annotations.NullMarked;
