/**
 * Why a plan is as it is: what stands against each transfer left, promised unit missed and hold not
 * filled, proved by trying; priced remedies; why a box is direct or sorted; who costs what.
 */
@NullMarked
package se.bokskjuts.optimizer.reasons;

import org.jspecify.annotations.NullMarked;
