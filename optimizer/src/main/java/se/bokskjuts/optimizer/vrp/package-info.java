/**
 * A general engine for vehicles that differ: several measures of load, several windows, breaks,
 * skills, open ends. As many tasks as possible by priority, then the least cost.
 */
@NullMarked
package se.bokskjuts.optimizer.vrp;

import org.jspecify.annotations.NullMarked;
