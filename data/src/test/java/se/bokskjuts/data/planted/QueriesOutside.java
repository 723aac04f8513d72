package se.bokskjuts.data.planted;

import org.jooq.DSLContext;

/** Planted: breaks a wall on purpose, so that the test of the walls can fail. */
public record QueriesOutside(DSLContext sql) {}
