/**
 * Plans changed by hand: one edit at a time, whatever rules it breaks, judged at once by the
 * checker.
 */
@NullMarked
package se.bokskjuts.optimizer.edit;

import org.jspecify.annotations.NullMarked;
