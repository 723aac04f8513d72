/** Replanning: from a published plan and the time of day to a plan that keeps what it can. */
@NullMarked
package se.bokskjuts.optimizer.replan;

import org.jspecify.annotations.NullMarked;
