/** The PostgreSQL server that needs no installation, and the one way to its tables. */
@NullMarked
package se.bokskjuts.data.db;

import org.jspecify.annotations.NullMarked;
