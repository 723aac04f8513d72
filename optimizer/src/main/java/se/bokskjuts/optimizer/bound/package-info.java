/** What no plan of a day can cost less than: how good a plan is, without knowing the best. */
@NullMarked
package se.bokskjuts.optimizer.bound;

import org.jspecify.annotations.NullMarked;
