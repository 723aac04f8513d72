/**
 * What lies in the database, one small store per thing; jOOQ's records never leave them. A day is
 * assembled here from what is stored.
 */
@NullMarked
package se.bokskjuts.data.store;

import org.jspecify.annotations.NullMarked;
