/**
 * The independent checker: judges any plan by {@code domain.md} alone, sharing nothing with the
 * search.
 */
@NullMarked
package se.bokskjuts.optimizer.check;

import org.jspecify.annotations.NullMarked;
