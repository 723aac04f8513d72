/** Classes that break a wall on purpose. */
@NullMarked
package se.bokskjuts.optimizer.pdptw.planted;

import org.jspecify.annotations.NullMarked;
