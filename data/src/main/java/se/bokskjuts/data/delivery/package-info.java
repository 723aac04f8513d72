/** What was reported of a published day, in any order, and what follows from it. */
@NullMarked
package se.bokskjuts.data.delivery;

import org.jspecify.annotations.NullMarked;
