/**
 * OptaPlanner's view of a day: the decisions as planning variables, the hard rules and the cost as
 * constraint streams with justifications, the solver's life. All its mutable classes are called
 * {@code Planned…} and stay here.
 */
@NullMarked
package se.bokskjuts.optimizer.planned;

import org.jspecify.annotations.NullMarked;
