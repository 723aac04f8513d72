/** Empty boxes as stock: where a plan leaves them, and which to take along to units that lack. */
@NullMarked
package se.bokskjuts.data.empties;

import org.jspecify.annotations.NullMarked;
