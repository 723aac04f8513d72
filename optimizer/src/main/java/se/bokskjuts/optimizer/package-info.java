/** The planner's door: a day problem in, a checked plan out. */
@NullMarked
package se.bokskjuts.optimizer;

import org.jspecify.annotations.NullMarked;
