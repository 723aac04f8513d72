/**
 * Scenario files: what a planner asks by changing the base, in YAML; and those that are built in.
 */
@NullMarked
package se.bokskjuts.data.scenario;

import org.jspecify.annotations.NullMarked;
