package se.bokskjuts.data.csv.planted;

import org.jooq.DSLContext;

/** Planted: breaks a wall on purpose, so that the test of the walls can fail. */
public record ReadsTables(DSLContext sql) {}
