package se.bokskjuts.data.store.planted;

import se.bokskjuts.data.jooq.tables.records.PlanRecord;

/** Planted: breaks a wall on purpose, so that the test of the walls can fail. */
public record LetsRecordsOut(PlanRecord plan) {}
