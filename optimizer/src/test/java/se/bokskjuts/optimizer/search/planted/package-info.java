/** Classes that break a wall on purpose. */
@NullMarked
package se.bokskjuts.optimizer.search.planted;

import org.jspecify.annotations.NullMarked;
