/** Classes that break a wall on purpose. */
@NullMarked
package se.bokskjuts.model.planted;

import org.jspecify.annotations.NullMarked;
