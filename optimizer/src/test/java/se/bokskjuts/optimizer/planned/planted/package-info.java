/** Classes that break a wall on purpose. */
@NullMarked
package se.bokskjuts.optimizer.planned.planted;

import org.jspecify.annotations.NullMarked;
