/** Solves as jobs in a queue on PostgreSQL, their progress and their figures. */
@NullMarked
package se.bokskjuts.api.jobs;

import org.jspecify.annotations.NullMarked;
