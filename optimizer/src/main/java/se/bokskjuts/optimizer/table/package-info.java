/** A day in flat arrays, as the search and the replanning both read it. */
@NullMarked
package se.bokskjuts.optimizer.table;

import org.jspecify.annotations.NullMarked;
