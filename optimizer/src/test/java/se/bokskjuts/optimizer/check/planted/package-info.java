/** Classes that break a wall on purpose. */
@NullMarked
package se.bokskjuts.optimizer.check.planted;

import org.jspecify.annotations.NullMarked;
