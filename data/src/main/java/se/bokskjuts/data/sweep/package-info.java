/**
 * What-if sweeps in the database: what is asked, its runs, who works at them, what came of them.
 */
@NullMarked
package se.bokskjuts.data.sweep;

import org.jspecify.annotations.NullMarked;
