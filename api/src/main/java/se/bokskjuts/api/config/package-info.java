/** The wiring of the service: settings, storage, roads, planner. */
@NullMarked
package se.bokskjuts.api.config;

import org.jspecify.annotations.NullMarked;
