/** A general engine for pickup and delivery with time windows: vehicles first, then distance. */
@NullMarked
package se.bokskjuts.optimizer.pdptw;

import org.jspecify.annotations.NullMarked;
