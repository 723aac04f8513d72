/** Other solvers on the same instances, limit and machine. */
@NullMarked
package se.bokskjuts.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
